using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>
/// Draws the sample by which accuracy is measured: to each place in a text always the same number, evenly spread over 0..1 and blind to
/// what stands there.
/// </summary>
internal static class AuditDraw
{
    /// <summary>
    /// Gives it to SQLite as <c>audit_draw(text_hash, kind, start_utf16, end_utf16)</c>, where rows are written; no view or index asks for it.
    /// PostgreSQL draws the same by a function of its schema.
    /// </summary>
    public static void Register(SqliteConnection connection) =>
        connection.CreateFunction("audit_draw", (string text, string kind, long start, long end) => Of(text, kind, start, end), isDeterministic: true);

    private static double Of(string text, string kind, long start, long end)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}:{kind}:{start}-{end}")));

        // 52 bits: a double holds them exactly.
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 12) * (1.0 / (1UL << 52));
    }
}
