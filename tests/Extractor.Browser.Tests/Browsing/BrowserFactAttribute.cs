using Xunit;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A test in a browser; where there is none it is reported as skipped, by its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
