using Xunit;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A test in a browser with data; where there is none it is reported as skipped, by its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
