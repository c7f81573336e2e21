using System.CommandLine;
using Extractor.App.Review.Access;

namespace Extractor.App.Commands;

/// <summary><c>review add-reviewer</c> and <c>review remove-reviewer</c>: who may sign in to the review pages.</summary>
internal static class ReviewerCommands
{
    public static Verb Add(Terminal terminal)
    {
        var name = Name();
        var verb = new Verb(
            "add-reviewer", "Lets somebody sign in to the review pages, or gives a new password. Asks for it, or reads it as one line of standard input; only a hash is kept.",
            "extractor review add-reviewer ann") { name };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var (who, path) = (session.Value(name)!, session.Settings.Review.Reviewers);
            if (ReviewerFile.Fault(who) is { } fault) throw new UsageException($"review add-reviewer: {fault}.");
            var password = Password(terminal, who);
            if (password.Length < PasswordHash.ShortestPassword) throw new UsageException($"review add-reviewer: a password has at least {PasswordHash.ShortestPassword} characters.");
            var reviewers = ReviewerFile.Read(path).ToDictionary();
            var isNew = !reviewers.ContainsKey(who);
            reviewers[who] = PasswordHash.Of(password);
            ReviewerFile.Write(path, reviewers);
            terminal.Say(isNew ? $"{who} may sign in; kept in {path}" : $"{who} has a new password; kept in {path}");
            return ExitCode.Done;
        });
        return verb;
    }

    public static Verb Remove(Terminal terminal)
    {
        var name = Name();
        var verb = new Verb("remove-reviewer", "Takes somebody's sign-in away; what they decided stays.", "extractor review remove-reviewer ann") { name };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var (who, path) = (session.Value(name)!, session.Settings.Review.Reviewers);
            var reviewers = ReviewerFile.Read(path).ToDictionary();
            if (!reviewers.Remove(who)) throw new CommandFailedException($"{path}: there is no reviewer '{who}'{(reviewers.Count == 0 ? "" : $"; there are {string.Join(", ", reviewers.Keys)}")}");
            ReviewerFile.Write(path, reviewers);
            terminal.Say($"{who} may sign in no longer, and is signed out where a review server runs");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The reviewer's name, which their decisions bear." };

    private static string Password(Terminal terminal, string who)
    {
        if (terminal.AskSecret is { } ask)
        {
            var first = ask($"Password for {who}: ") ?? throw new OperationCanceledException();
            return first == ask("Once more: ") ? first : throw new UsageException("review add-reviewer: the two do not agree; nothing was kept.");
        }

        using var input = new StreamReader(terminal.In());
        return input.ReadLine() ?? throw new UsageException("review add-reviewer: give the password as one line of standard input.");
    }
}
