using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals;

/// <summary>How far a deal has come, by its amount's status and the words of its sentences.</summary>
internal static class DealStages
{
    public static DealStage Of(ArticleContext article, IReadOnlyList<Fact> facts, DealGroup group, int headline)
    {
        var sentence = SlotFinder.SentenceOf(article, headline);
        var lead = group.Recalled ? [sentence] : new[] { 0, sentence }.Distinct();
        if (lead.Any(s => article.Speaks(s, DealWords.Terminated)))
        {
            return DealStage.Terminated;
        }

        if (facts[headline].Status == Status.Reported)
        {
            return DealStage.Reported;
        }

        if (article.Speaks(sentence, DealWords.Completed) && (group.Recalled || !article.Speaks(sentence, DealWords.Future) || group.Type is DealType.Investment))
        {
            return DealStage.Completed;
        }

        return DealStage.Announced;
    }
}
