namespace Extractor.Review;

/// <summary>The first places of an order, gathered in one pass over all.</summary>
internal sealed class FirstPlaces(int count)
{
    private readonly PriorityQueue<Place, Place> _places = new(Comparer<Place>.Create((one, other) => other.CompareTo(one)));

    /// <summary>In order.</summary>
    public IReadOnlyList<Place> All => [.. _places.UnorderedItems.Select(i => i.Element).Order()];

    public void Offer(Place place)
    {
        if (_places.Count < count) _places.Enqueue(place, place);
        else if (_places.Peek() > place) _places.EnqueueDequeue(place, place);
    }
}
