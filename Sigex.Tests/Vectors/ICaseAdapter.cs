using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors;

/// <summary>Asks the public service that belongs to a kind of case. There is one class for each kind, and it knows no case by name.</summary>
internal interface ICaseAdapter
{
    /// <summary>The <c>kind</c> that it answers.</summary>
    string Kind { get; }

    /// <exception cref="RefusedException">A reader refused the input; that is an answer and needs no catching.</exception>
    CaseAnswer Ask(SuiteCase one);
}

/// <summary>Every adapter of this assembly by its kind.</summary>
internal static class CaseAdapters
{
    private static readonly Dictionary<string, ICaseAdapter> All = typeof(ICaseAdapter).Assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsAbstract && typeof(ICaseAdapter).IsAssignableFrom(type))
        .Select(type => (ICaseAdapter)Activator.CreateInstance(type)!)
        .ToDictionary(adapter => adapter.Kind);

    public static ICaseAdapter? For(string kind) => All.GetValueOrDefault(kind);
}
