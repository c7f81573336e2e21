namespace Microsoft.Recognizers.Definitions;
internal static class Placeholder { }
