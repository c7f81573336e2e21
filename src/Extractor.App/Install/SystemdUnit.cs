using System.Globalization;
using System.Text;

namespace Extractor.App.Install;

/// <summary>The unit by which systemd runs <c>serve</c>. Plain data; all paths are absolute.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Folder">Where it works.</param>
internal sealed record SystemdUnit(IReadOnlyList<string> Command, string Folder)
{
    /// <summary>The first line, by which a unit is known as ours.</summary>
    public const string Mark = "# Written by 'extractor schedule install'; running that again replaces it.";

    // Longer than one request with its retries and one article take.
    private const int StopSeconds = 300;

    // 64 and 78: a command line or settings that cannot be used are as wrong the next time.
    private const string Restarting = "Restart=on-failure\nRestartSec=10\nRestartPreventExitStatus=64 78";

    // Not MemoryDenyWriteExecute: .NET compiles while it runs.
    private const string EverywhereHardening = "NoNewPrivileges=yes\nLockPersonality=yes\nRestrictRealtime=yes\nRestrictSUIDSGID=yes\nSystemCallArchitectures=native\nUMask=0077";

    // Without a namespace of its own, which a user's manager may not be allowed to make, these would hinder the start.
    private const string SystemHardening =
        """
        ProtectSystem=strict
        ProtectHome=read-only
        PrivateDevices=yes
        ProtectClock=yes
        ProtectControlGroups=yes
        ProtectHostname=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        RestrictNamespaces=yes
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        CapabilityBoundingSet=
        """;

    /// <summary>Of a unit of the system, the account that it runs as; null for a unit of the user's own.</summary>
    public string? Account { get; init; }

    /// <summary>Folders that it writes to.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>Where .NET is installed, where that is not its usual place; else null.</summary>
    public string? DotnetRoot { get; init; }

    /// <summary>A file of variables, for the token and other secrets; it need not be there.</summary>
    public string Variables => Path.Combine(Folder, "extractor.env");

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"{Mark}\n[Unit]\nDescription=Extractor: articles by schedule, and the review pages\n");
            if (Account is not null) text.Append("Wants=network-online.target\nAfter=network-online.target\n");
            text.Append(CultureInfo.InvariantCulture, $"\n[Service]\nType=exec\nExecStart={string.Join(' ', Command.Select(Argument))}\nWorkingDirectory={Specifiers(Folder)}\n");
            if (Account is not null) text.Append(CultureInfo.InvariantCulture, $"User={Account}\n");
            text.Append(CultureInfo.InvariantCulture, $"EnvironmentFile=-{Specifiers(Variables)}\n");
            if (DotnetRoot is not null) text.Append(CultureInfo.InvariantCulture, $"Environment={Quoted("DOTNET_ROOT=" + DotnetRoot)}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Restarting}\n# SIGTERM: the articles in hand are finished and saved.\nTimeoutStopSec={StopSeconds}\nKillMode=mixed\n\n{EverywhereHardening}\n");
            if (Account is not null) AppendSystem(text);
            return text.Append(CultureInfo.InvariantCulture, $"\n[Install]\nWantedBy={(Account is null ? "default.target" : "multi-user.target")}\n").ToString();
        }
    }

    // In a single file the native libraries unpack themselves: that needs a folder that may be written to.
    private void AppendSystem(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{SystemHardening.ReplaceLineEndings("\n")}\n");
        if (!Writes.Append(Folder).Any(f => (f + "/").StartsWith("/tmp/", StringComparison.Ordinal) || (f + "/").StartsWith("/var/tmp/", StringComparison.Ordinal))) text.Append("PrivateTmp=yes\n");
        text.Append(CultureInfo.InvariantCulture, $"ReadWritePaths={string.Join(' ', Writes.Distinct(StringComparer.Ordinal).Select(Quoted))}\n");
        text.Append("CacheDirectory=extractor\nEnvironment=DOTNET_BUNDLE_EXTRACT_BASE_DIR=%C/extractor\n");
    }

    // A word of ExecStart: systemd puts variables in for $ and specifiers for %.
    private static string Argument(string word) => Quoted(word).Replace("$", "$$", StringComparison.Ordinal);

    private static string Quoted(string word)
    {
        var escaped = Specifiers(word).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return escaped.Any(c => char.IsWhiteSpace(c) || c is '\'' or '"' or '\\' or ';') ? $"\"{escaped}\"" : escaped;
    }

    private static string Specifiers(string text) => text.Replace("%", "%%", StringComparison.Ordinal);
}
