using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>versions</c>: how an article was edited, and what that did to its facts.</summary>
internal static class VersionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var article = new Argument<string>("ARTICLE") { Description = "The article's id, or its url." };
        var format = PathOptions.Formats();
        var verb = new Verb(
            "versions", "Shows the versions of an article, and which facts each edit added, removed or changed.", "extractor versions https://example.org/deal")
        {
            article, format,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var named = session.Value(article)!;
            using var store = session.OpenStore(create: false);
            var versions = store.Versions(named);
            if (versions.Count == 0) throw new CommandFailedException($"{named}: the store has no article of this id or url; 'extractor facts' lists ids.");
            VersionList.Write(versions, session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }
}
