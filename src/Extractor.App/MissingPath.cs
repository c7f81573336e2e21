using Extractor.Sources;

namespace Extractor.App;

/// <summary>A path of the command line that is not there: one failure, so that the other paths are done all the same.</summary>
internal sealed class MissingPath(string path) : ISource
{
    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation) =>
        !wanted.Has(path) ? [] : [new Fetched(path) { Failure = $"{path}: there is no such file or folder; check how it is written, and from where.", FailureClass = "not-found" }];
}
