namespace Extractor.Storage;

/// <summary>A <see cref="DealFilter"/> as conditions over <c>deal_shown s</c>: of deals as articles tell them.</summary>
internal static class DealConditions
{
    public static string Sql(FullText words) =>
        $"""
        where (@Type is null or s.type = @Type)
          and (@Stage is null or s.stage = @Stage)
          and case
                when @Decision is null then s.decision is distinct from 'reject'
                when @Decision = 'undecided' then s.decision is null
                when @Decision = 'decided' then s.decision <> 'auto'
                else s.decision = @Decision end
          and (@Flagged is null or s.flagged = @Flagged)
          and (@Contradicted is null or (s.contradictions > 0) = @Contradicted)
          and (@Conflicting is null or @Conflicting = exists (
                  select 1 from transaction_deal m join transactions t on t.id = m.transaction_id where m.deal_id = s.id and t.conflicts <> '[]'))
          and (@Party is null or lower(s.from_names) like lower(@Party) escape '\' or lower(s.to_names) like lower(@Party) escape '\')
          and (@Company is null or exists (select 1 from deal_company c where c.deal_id = s.id and c.company_id = @Company))
          and (@Article is null or s.article_id in (
                  select id from article where key = @Article
                  union all select article_id from place where item_id = @Article))
          and (@Source is null or s.article_id in (
                  select p.article_id from place p join source s on s.id = p.source_id where s.name = @Source))
          and (@MinConfidence is null or s.confidence >= @MinConfidence)
          and (@MaxConfidence is null or s.confidence <= @MaxConfidence)
          and (@Since is null or s.published >= @Since)
          and (@Until is null or s.published <= @Until)
          and (@MinAmount is null or coalesce(s.amount_high_real, s.amount_low_real) >= @MinAmount)
          and (@MaxAmount is null or coalesce(s.amount_low_real, s.amount_high_real) <= @MaxAmount)
          and (@Unit is null or s.amount_unit = @Unit)
          and (@MinCapacity is null or coalesce(s.capacity_high_real, s.capacity_low_real) >= @MinCapacity)
          and (@MaxCapacity is null or coalesce(s.capacity_low_real, s.capacity_high_real) <= @MaxCapacity)
          and (@Text is null or s.article_version_id in ({words.Holding}))
        """;

    public static object Of(DealFilter filter, FullText words) => new
    {
        Type = FactConditions.Word(filter.Type), Stage = FactConditions.Word(filter.Stage), Decision = FactConditions.Word(filter.Decision),
        Flagged = FactConditions.Number(filter.Flagged), filter.Contradicted, filter.Conflicting, Party = LikePattern.Containing(filter.Party), filter.Company, filter.Article, filter.Source,
        filter.MinConfidence, filter.MaxConfidence, Since = FactConditions.Day(filter.Since), Until = FactConditions.Day(filter.Until),
        MinAmount = (double?)filter.MinAmount, MaxAmount = (double?)filter.MaxAmount, filter.Unit,
        MinCapacity = (double?)filter.MinCapacity, MaxCapacity = (double?)filter.MaxCapacity, Text = words.Asked(filter.Text),
    };
}
