namespace Sigex.Tests.Apart;

/// <summary>Work that a child does for a test. A child lives for many questions, so a work may keep what it has loaded.</summary>
internal interface IChildWork
{
    /// <param name="question">One line.</param>
    /// <returns>One line.</returns>
    string Do(string question);
}

/// <summary>Every work of this assembly by the name of its class.</summary>
internal static class ChildWorks
{
    private static readonly Dictionary<string, IChildWork> All = typeof(IChildWork).Assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsAbstract && typeof(IChildWork).IsAssignableFrom(type))
        .ToDictionary(type => type.Name, type => (IChildWork)Activator.CreateInstance(type)!);

    public static IChildWork Named(string name) => All[name];
}
