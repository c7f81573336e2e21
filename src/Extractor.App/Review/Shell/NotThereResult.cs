using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Shell;

/// <summary>The answer where an address names what the store does not have.</summary>
internal static class NotThereResult
{
    public static IResult NotThere(this IResultExtensions _) => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound };
}
