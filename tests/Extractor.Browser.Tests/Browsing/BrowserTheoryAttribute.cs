using Xunit;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A test in a browser with data; where there is none it is reported as skipped, by its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <param name="openFault">What is known to be wrong still: the test is reported as skipped with it, by its name.</param>
    public BrowserTheoryAttribute(string? openFault = null) => Skip = Chromium.Missing ?? openFault;
}
