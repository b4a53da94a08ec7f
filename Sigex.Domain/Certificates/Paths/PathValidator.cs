namespace Sigex.Domain.Certificates.Paths;

/// <summary>Finds a path from a certificate to an anchor and validates it by RFC 5280, 6.1. Pure, and bounded in its work.</summary>
public static class PathValidator
{
    /// <returns>The first path that holds, our own certificates tried before others; else why none does.</returns>
    public static PathReport Validate(PathQuestion question) => new PathSearch(question, new PathBudget(question.Rules.MostNameComparisons)).Run();
}
