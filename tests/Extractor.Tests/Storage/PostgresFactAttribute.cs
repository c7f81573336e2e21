using Xunit;

namespace Extractor.Tests.Storage;

/// <summary>A test that needs a PostgreSQL server; without one it is reported as skipped.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (TestDatabase.Server is null) Skip = "needs a PostgreSQL server; EXTRACTOR_TEST_POSTGRES names one";
    }
}
