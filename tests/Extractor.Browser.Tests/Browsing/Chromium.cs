using System.Reflection;
using Microsoft.Playwright;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>The browser of the system; none is ever fetched.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Without a sandbox because tests run as root in containers; the others keep the browser from calling home.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    /// <summary>The program, or null where none is installed.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs it cannot run, or null where it can.</summary>
    public static string? Missing => Path is null ? "No Chromium was found on PATH; install the package chromium." : null;

    public static async Task<IPlaywright> Driver()
    {
        // The package is asked for its driver where it was restored to, unless the caller knows another.
        const string Variable = "PLAYWRIGHT_DRIVER_SEARCH_PATH";
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            Environment.SetEnvironmentVariable(Variable, typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Playwright").Value);
        }

        return await Playwright.CreateAsync();
    }

    public static Task<IBrowser> Launch(IPlaywright driver) =>
        driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Switches });
}
