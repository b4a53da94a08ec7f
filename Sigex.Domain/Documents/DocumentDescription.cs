using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>What a description may hold: line breaks and tabs, no other control characters (contract 1.7, 3.1).</summary>
public static class DocumentDescription
{
    /// <summary>Unicode code points.</summary>
    public const int MaxLength = 2000;

    public static Refusal? ObjectionTo(string text)
    {
        if (text.EnumerateRunes().Skip(MaxLength).Any())
        {
            return DocumentRefusals.DescriptionTooLong;
        }

        return text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? DocumentRefusals.InvalidDescription : null;
    }
}
