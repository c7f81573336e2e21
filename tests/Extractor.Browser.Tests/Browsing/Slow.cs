using Xunit;

// The corpus is ingested first: 'tests/run --fast' leaves them all out.
[assembly: AssemblyTrait("Category", "Slow")]
