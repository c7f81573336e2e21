using Extractor.Labels;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class GrammarWordsTests
{
    [Theory]
    [InlineData("acquired", "acquir")]
    [InlineData("acquiring", "acquir")]
    [InlineData("sells", "sell")]
    [InlineData("used", "used")]
    public void An_ending_is_taken_off_where_four_letters_remain(string word, string stem) => Assert.Equal(stem, GrammarWords.Stem(word).ToString());

    [Theory]
    [InlineData("said", true)]
    [InlineData("completed", true)]
    [InlineData("company", false)]
    public void A_verb_is_known_by_the_list_or_its_ending(string word, bool verb) => Assert.Equal(verb, GrammarWords.IsVerb(word));

    [Theory]
    [InlineData("to", GrammarTag.Function | GrammarTag.Preposition | GrammarTag.Prospect)]
    [InlineData("Would", GrammarTag.Function | GrammarTag.Auxiliary | GrammarTag.Prospect)]
    [InlineData("expected", GrammarTag.Prospect | GrammarTag.Verb)]
    [InlineData("company", GrammarTag.None)]
    public void A_word_bears_the_tags_of_all_lists_that_hold_it(string word, object tags) => Assert.Equal(tags, GrammarWords.TagOf(word));
}
