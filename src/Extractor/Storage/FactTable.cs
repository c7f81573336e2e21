using System.Data.Common;
using Dapper;
using Extractor.Facts;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>The facts of article versions.</summary>
internal static class FactTable
{
    public static void Add(Session session, long versionId, string text, IReadOnlyList<Fact> facts)
    {
        var points = new CodePoints(text);
        session.ExecuteEach(
            """
            insert into fact (
                article_version_id, ordinal, kind, surface, start_utf16, end_utf16, start_codepoint, length_codepoint,
                value_low, value_high, value_low_real, value_high_real, unit, timex, qualifier, qualifier_start_utf16, qualifier_end_utf16,
                restates_start_utf16, restates_end_utf16, label, runner_up, runner_up_probability, status, from_names, to_names,
                confidence, recognizer, rule, reasons)
            values (
                @ArticleVersionId, @Ordinal, @Kind, @Surface, @StartUtf16, @EndUtf16, @StartCodepoint, @LengthCodepoint,
                @ValueLow, @ValueHigh, @ValueLowReal, @ValueHighReal, @Unit, @Timex, @Qualifier, @QualifierStartUtf16, @QualifierEndUtf16,
                @RestatesStartUtf16, @RestatesEndUtf16, @Label, @RunnerUp, @RunnerUpProbability, @Status, @FromNames, @ToNames,
                @Confidence, @Recognizer, @Rule, @Reasons)
            """, facts.Select((fact, i) => FactRow.Of(versionId, i, fact, points)));
    }

    /// <summary>The facts of a version as extracted, without verdicts, in the order of the text.</summary>
    public static IReadOnlyList<Fact> Read(DbConnection connection, long versionId) =>
    [
        .. connection.Query<FactRow>("select * from fact where article_version_id = @versionId order by ordinal", new { versionId })
            .Select(row => row.ToFact()),
    ];

    public static void Clear(Session session, long versionId) =>
        session.Execute("delete from fact where article_version_id = @versionId", new { versionId });
}
