using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>
/// Draws the sample by which accuracy is measured: to each place in a text always the same number, evenly spread over 0..1 and blind to
/// what stands there.
/// </summary>
internal static class AuditDraw
{
    /// <summary>Gives it to SQL as <c>audit_draw(text_hash, kind, start_utf16, end_utf16)</c>, where rows are written; no view or index asks for it.</summary>
    public static void Register(SqliteConnection connection) =>
        connection.CreateFunction("audit_draw", (string text, string kind, long start, long end) => Of(text, kind, start, end), isDeterministic: true);

    private static double Of(string text, string kind, long start, long end)
    {
        var hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}:{kind}:{start}-{end}")));

        // 53 bits are what a double holds.
        return (hash >> 11) * (1.0 / (1UL << 53));
    }
}
