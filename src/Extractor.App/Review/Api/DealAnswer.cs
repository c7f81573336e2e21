using Extractor.App.Output;
using Extractor.App.Review.Access;

namespace Extractor.App.Review.Api;

/// <summary>One deal across articles.</summary>
internal static class DealAnswer
{
    public static Task Write(HttpContext context)
    {
        var (store, id) = (ApiLists.StoreOf(context), (string)context.Request.RouteValues["id"]!);
        return store.Transactions.Ids(id) is [var whole]
            ? ApiJson.Write(context, json => TransactionView.Write(json, store.Transactions.Show(whole)))
            : Refusals.Problem(context, StatusCodes.Status404NotFound, "No such deal", $"There is no one deal '{id}'; /api/deals lists the ids.");
    }
}
