using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage.Upkeep;

namespace Extractor.App.Commands;

/// <summary><c>store</c>: backs the store up and puts a backup in its place.</summary>
internal static class StoreCommand
{
    public static Command Create(Terminal terminal) => new("store", "Backs the store up, and puts a backup in its place.") { Backup(terminal), Restore(terminal) };

    private static Verb Backup(Terminal terminal)
    {
        var target = new Argument<string>("FILE|FOLDER") { Description = "The backup; in a folder it gets its time as its name." };
        var force = new Option<bool>("--force") { Description = "Replaces the file where it is there." };
        var verb = new Verb(
            "backup", "Copies the store into one file, while runs and review pages go on: all that was saved when it began is in it.",
            "extractor store backup backups/", "extractor store backup extractor-before-upgrade.db") { target, force };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var (store, file) = (session.Settings.Store, terminal.Full(session.Value(target)!));
            if (Directory.Exists(file) || Path.EndsInDirectorySeparator(file))
            {
                Directory.CreateDirectory(file);
                file = Path.Combine(file, Path.GetFileNameWithoutExtension(store) + terminal.Clock.GetUtcNow().UtcDateTime.ToString("'-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + Path.GetExtension(store));
            }

            var length = StoreBackup.Take(store, file, session.Value(force));
            terminal.Print(file);
            terminal.Say($"{store} is backed up and checked: {ByteSize.Of(length)}. 'extractor store restore' puts it back.");
            return ExitCode.Done;
        });
        return verb;
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
}
