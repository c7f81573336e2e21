namespace Extractor.Mentions;

/// <summary>
/// Tells whether something of a kind stands near a token, for tokens asked in the order of the text: numbers far from any unit need
/// no closer look.
/// </summary>
internal ref struct TriggerWindow(Tokens tokens, Trigger trigger)
{
    // "US$" before; "nine hundred and ninety-nine thousand ... to nine hundred ... million dollars" after.
    private const int Before = 4;
    private const int After = 24;

    private int at;
    private int previous = int.MinValue / 2;

    /// <summary>True where one stands from four tokens before to 24 after the token.</summary>
    public bool Holds(int index)
    {
        var triggered = tokens.Triggered;
        while (at < triggered.Length && triggered[at] <= index)
        {
            if ((tokens[triggered[at]].Triggers & trigger) != 0)
            {
                previous = triggered[at];
            }

            at++;
        }

        if (index - previous <= Before)
        {
            return true;
        }

        for (var i = at; i < triggered.Length && triggered[i] <= index + After; i++)
        {
            if ((tokens[triggered[i]].Triggers & trigger) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
