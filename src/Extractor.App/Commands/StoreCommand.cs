using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage.Upkeep;

namespace Extractor.App.Commands;

/// <summary><c>store</c>: backs the store up, puts a backup in its place, moves it to a server, and takes out what is old.</summary>
internal static class StoreCommand
{
    public static Command Create(Terminal terminal) => new("store", "Backs the store up, puts a backup in its place, moves it to a server, and takes out what is old.") { Backup(terminal), Restore(terminal), Copy(terminal), Tidy(terminal) };

    private static Verb Backup(Terminal terminal)
    {
        var target = new Argument<string>("FILE|FOLDER") { Description = "The backup; in a folder it gets its time as its name." };
        var force = new Option<bool>("--force") { Description = "Replaces the file where it is there." };
        var keep = new Option<int?>("--keep")
        {
            Description = "Of the store's backups in the folder, keeps the newest and deletes the others.", HelpName = "N",
            CustomParser = r => int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : Refuse(r),
        };
        var verb = new Verb(
            "backup", "Copies the store into one file, while runs and review pages go on: all that was saved when it began is in it.",
            "extractor store backup backups/ --keep 14", "extractor store backup extractor-before-upgrade.db") { target, force, keep };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var (store, file) = (session.Settings.Store, terminal.Full(session.Value(target)!));
            var folder = Directory.Exists(file) || Path.EndsInDirectorySeparator(file) ? new BackupFolder(Directory.CreateDirectory(file).FullName, store) : null;
            if (folder is null && session.Value(keep) is not null) throw new UsageException("--keep: only a folder holds several backups; name one, with a / at its end.");
            file = folder?.At(terminal.Clock.GetUtcNow()) ?? file;
            var length = StoreBackup.Take(store, file, session.Value(force));
            terminal.Print(file);
            terminal.Say($"{store} is backed up and checked: {ByteSize.Of(length)}. 'extractor store restore' puts it back.");
            if (session.Value(keep) is { } newest)
            {
                foreach (var old in folder!.Keep(newest)) terminal.Say($"deleted {old}");
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static int? Refuse(ArgumentResult result)
    {
        result.AddError($"--keep: '{result.Tokens[0].Value}' is no count; give a whole number from 1.");
        return null;
    }

    private static Verb Restore(Terminal terminal)
    {
        var backup = new Argument<string>("FILE") { Description = "A backup, or any other store that nobody uses." };
        var force = new Option<bool>("--force") { Description = "Sets the store aside that is there; it is renamed, not deleted." };
        var verb = new Verb(
            "restore", "Puts a backup in the place of the store, once it is checked. A store that another program has open is left alone.",
            "extractor store restore backups/extractor-20261126T020000Z.db --store restored.db", "extractor store restore extractor-before-upgrade.db --force") { backup, force };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var (store, file) = (session.Settings.Store, terminal.Full(session.Value(backup)!));
            var aside = StoreRestore.Put(file, store, session.Value(force), terminal.Clock.GetUtcNow());
            if (aside is not null) terminal.Say($"The store that was here is now {aside}");
            terminal.Say($"{store} is what {file} holds.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Copy(Terminal terminal)
    {
        var from = new Option<string>("--from") { Description = "The SQLite file.", HelpName = "PATH", Required = true };
        var to = new Option<string>("--to") { Description = "The database of a PostgreSQL server, which holds no articles.", HelpName = "ADDRESS", Required = true };
        var verb = new Verb(
            "copy", "Moves a store from a file to a PostgreSQL server: every row is copied, counted and compared, or nothing is.",
            "extractor store copy --from extractor.db --to postgres://extractor@db.example/extractor") { from, to };
        verb.SetAction(parsed =>
        {
            var hash = StoreTransfer.Copy(
                terminal.Full(parsed.GetValue(from)!), parsed.GetValue(to)!, terminal.Clock, (table, rows) => terminal.Say($"{rows.ToString("N0", CultureInfo.InvariantCulture),12}  {table}"));
            terminal.Print(hash);
            terminal.Say("Both stores have this content hash.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Tidy(Terminal terminal)
    {
        var dry = new Option<bool>("--dry-run") { Description = "Only says what would be taken out." };
        var verb = new Verb(
            "tidy", "Takes out of the store what is older than the setting retention keeps, as every run does when it ends. Articles, versions, facts, deals and verdicts stay.",
            "extractor store tidy --dry-run") { dry };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var tidied = new StoreUpkeep(session.Settings, terminal).Tidy(store, session.Value(dry));
            terminal.Say(tidied.IsNothing ? "Nothing is older than the settings keep." : $"{(session.Value(dry) ? "would be taken out" : "taken out")}: {StoreUpkeep.Told(tidied)}");
            return ExitCode.Done;
        });
        return verb;
    }
}
