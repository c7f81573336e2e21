using System.Reflection;

namespace Extractor.Storage.Engines;

/// <summary>A prepared statement: binds the properties of an object by name, gives columns of a row by number.</summary>
internal abstract class Statement : IDisposable
{
    private Type? _bound;
    private PropertyInfo[] _properties = [];

    /// <summary>The names of its parameters, by place.</summary>
    protected IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Runs it to its end.</summary>
    /// <param name="read">Reads the one row that is asked for; null where none is.</param>
    public T Run<T>(object? parameters, Func<Statement, T>? read)
    {
        var result = default(T)!;
        var rows = 0;
        Each(parameters, row =>
        {
            if (read is not null && rows++ == 0) result = read(row);
        });
        return read is null || rows == 1 ? result : throw new InvalidOperationException($"one row was asked for, {rows} came");
    }

    /// <summary>Runs it to its end and shows every row; <paramref name="see"/> must run no statement of the same session.</summary>
    public abstract void Each(object? parameters, Action<Statement> see);

    /// <summary>A whole number, or 1 and 0 for a truth.</summary>
    public abstract long? Number(int column);

    public abstract double? Real(int column);

    public abstract string? Text(int column);

    public abstract void Dispose();

    /// <summary>The properties that its parameters take, by place.</summary>
    protected PropertyInfo[] PropertiesOf(object? parameters)
    {
        if (parameters?.GetType() is { } type && type != _bound)
        {
            _properties = [.. Parameters.Select(name =>
                type.GetProperty(name) ?? throw new ArgumentException($"no value is given for @{name}", nameof(parameters)))];
            _bound = type;
        }

        return _properties;
    }
}
