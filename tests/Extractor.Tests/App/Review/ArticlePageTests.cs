using System.Net;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class ArticlePageTests
{
    [Fact]
    public async Task Facts_are_marked_where_they_stand_and_listed_beside_the_text()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var page = await pages.Client.GetStringAsync("/articles/1");
        var fact = pages.Store.Facts().First(f => f.Fact.Mention.Text == "$25 billion");

        Assert.Contains($"<mark data-start=\"{fact.Fact.Mention.Span.Start}\" class=\"money\" id=\"fact-{fact.Id}\" data-mark=\"{fact.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<li data-fact=\"{fact.Id}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_found_by_its_id_too()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        using var answer = await pages.Client.GetAsync("/articles/a?fact=1");

        Assert.Equal("/articles/1?fact=1", answer.Headers.Location?.OriginalString);
        using var none = await pages.Client.GetAsync("/articles/no-such-one");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_missed_fact_is_added_by_its_span()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var hash = pages.Store.Facts().First(f => f.Article.Id == "a").Key.TextHash;
        using var answer = await pages.PostFrom(
            await pages.Client.GetStringAsync("/articles/1"), "/articles/1/facts", ("start", "10"), ("end", "14"), ("words", "puts"), ("kind", "money"), ("value", "$3 billion"),
            ("qualifier", "about"), ("label", "debt"), ("status", "firm"), ("from", "Fabrikam"), ("to", ""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var added = Assert.Single(pages.Store.Facts(), f => f.Decision == Decision.Add);
        Assert.Equal((new Span(10, 14), 3_000_000_000m, Qualifier.About, Label.Debt, hash), (added.Fact.Mention.Span, added.Fact.Mention.Value.Low, added.Fact.Mention.Qualifier, added.Fact.Label, added.Key.TextHash));
        Assert.Contains("class=\"money added wanted\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_the_kind_cannot_bear_is_refused()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        using var answer = await pages.PostFrom(
            await pages.Client.GetStringAsync("/articles/1"), "/articles/1/facts", ("start", "10"), ("end", "14"), ("kind", "money"), ("value", "$3 billion"), ("qualifier", "exact"), ("label", "stake"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(pages.Store.Verdicts());
    }

    [Fact]
    public async Task Markup_in_an_article_stays_text_and_offsets_hold_over_line_ends()
    {
        const string hostile = "<script>alert(1)</script> & <img src=x onerror=alert(2)>\r\nNorthwind puts $25 billion into \"Contoso\" on Monday.";
        await using var pages = await ReviewPages.Serve(store =>
        {
            var run = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(run, [Sample.Item("h.txt", hostile, title: "<b onmouseover=alert(3)>")]);
            store.FinishRun(run);
        });
        foreach (var path in new[] { "/articles/1", "/facts/queue", "/", "/facts" })
        {
            var page = await pages.Client.GetStringAsync(path);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page[page.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.DoesNotContain("<b onmouseover", page, StringComparison.Ordinal);
        }

        // A carriage return is written so that no browser drops it: offsets count it.
        Assert.Contains("&#xD;&#xA;", await pages.Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_is_shown_in_parts_that_leave_nothing_out()
    {
        var text = string.Concat(Enumerable.Range(0, 9000).Select(i => $"Line {i} says $25 billion.\n"));
        await using var pages = await ReviewPages.Serve(store =>
        {
            var run = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(run, [Sample.Item("long.txt", text)]);
            store.FinishRun(run);
        });
        static int Marks(string page) => page.Split("<mark ").Length - 1;
        var seen = 0;
        for (var at = 0; at < text.Length;)
        {
            var page = await pages.Client.GetStringAsync($"/articles/1?at={at}");
            Assert.True(page.Length < 3_000_000);
            seen += Marks(page);
            var next = page.Split("?at=").Skip(1).Select(p => int.Parse(p.Split('"')[0], null)).Max();
            at = next > at && next < text.Length && page.Contains("After", StringComparison.Ordinal) ? next : text.Length;
        }

        Assert.Equal(9000, seen);
        Assert.Equal(Marks(await pages.Client.GetStringAsync($"/articles/1?at={text.Length - 1}")), Marks(await pages.Client.GetStringAsync($"/articles/1?at={int.MaxValue}")));
    }

    [Fact]
    public async Task Versions_are_told_with_what_changed()
    {
        await using var pages = await ReviewPages.Serve(store =>
        {
            foreach (var text in new[] { Sample.Text, Sample.Text.Replace("$25 billion", "$5 billion", StringComparison.Ordinal) })
            {
                var run = store.BeginRun("ingest", TemporaryStore.Recipe);
                store.Record(run, [Sample.Item(text: text)]);
                store.FinishRun(run);
            }
        });

        Assert.Contains("/articles/1/versions\">2 versions</a>", await pages.Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
        Assert.Contains("<del>$25 billion (investment", await pages.Client.GetStringAsync("/articles/1/versions"), StringComparison.Ordinal);
    }
}
