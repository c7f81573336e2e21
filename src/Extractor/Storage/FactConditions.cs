using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>A <see cref="FactFilter"/> as conditions over <c>fact_shown s</c> joined with <c>article a</c>. What it means must be what the review's index makes of it (FactMatch.cs).</summary>
internal static class FactConditions
{
    public static string Sql(FullText words) =>
        $"""
        where (@Kind is null or s.kind = @Kind)
          and (@Label is null or s.label = @Label)
          and (@Status is null or s.status = @Status)
          and case
                when @Decision is null then s.decision is distinct from 'reject'
                when @Decision = 'undecided' then s.decision is null
                when @Decision = 'decided' then s.decision <> 'auto'
                else s.decision = @Decision end
          and (@Flagged is null or s.flagged = @Flagged)
          and (@Check is null or exists (
                  select 1 from check_result k, json_each(k.facts) j
                  where k.article_version_id = s.article_version_id and k.result = @Check and cast(j.value as bigint) = s.ordinal))
          and (@Party is null or lower(s.from_names) like lower(@Party) escape '\' or lower(s.to_names) like lower(@Party) escape '\')
          and (@Company is null or exists (
                  select 1 from company_name n, (select value from json_each(s.from_names) union all select value from json_each(s.to_names)) p
                  where n.company_id = @Company and n.name = p.value))
          and (@Article is null or s.article_id in (
                  select id from article where key = @Article
                  union all select article_id from place where item_id = @Article))
          and (@Source is null or s.article_id in (
                  select p.article_id from place p join source s on s.id = p.source_id where s.name = @Source))
          and (@MinConfidence is null or s.confidence >= @MinConfidence)
          and (@MaxConfidence is null or s.confidence <= @MaxConfidence)
          and (@Since is null or s.published >= @Since)
          and (@Until is null or s.published <= @Until)
          and (@MinAmount is null or coalesce(s.value_high_real, s.value_low_real) >= @MinAmount)
          and (@MaxAmount is null or coalesce(s.value_low_real, s.value_high_real) <= @MaxAmount)
          and (@Unit is null or s.unit = @Unit)
          and (@Text is null or s.article_version_id in ({words.Holding}))
        """;

    public static object Of(FactFilter filter, FullText words) => new
    {
        Kind = Word(filter.Kind), Label = Word(filter.Label), Status = Word(filter.Status), Decision = Word(filter.Decision), Check = Word(filter.Check),
        Flagged = Number(filter.Flagged), Party = LikePattern.Containing(filter.Party), filter.Company, filter.Article, filter.Source, filter.MinConfidence, filter.MaxConfidence,
        Since = Day(filter.Since), Until = Day(filter.Until), MinAmount = (double?)filter.MinAmount, MaxAmount = (double?)filter.MaxAmount,
        filter.Unit, Text = words.Asked(filter.Text),
    };

    internal static string? Word<T>(T? word)
        where T : struct, Enum => word is { } given ? Kebab.Write(given) : null;

    // As the column holds it.
    internal static int? Number(bool? truth) => truth is { } given ? (given ? 1 : 0) : null;

    internal static string? Day(DateOnly? day) => day is { } given ? Days.Write(given) : null;
}
