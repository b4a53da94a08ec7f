using Sigex.Domain.Kernel;

namespace Sigex.Domain.Access;

/// <summary>Yes or no, with the row of the access table that decided.</summary>
/// <param name="Table">The table of the contract, such as <c>4.7.1</c>.</param>
/// <param name="Rule">
/// The row that opened; of a closed door the row that fits the document and what it asks of the caller. What a closed door
/// says here is for the owner of the document and for staff and never for whoever was refused (rule ACC-06).
/// </param>
/// <param name="Objection">Null where it is allowed.</param>
public sealed record Decision(string Table, string Rule, Refusal? Objection)
{
    /// <summary>The rule of a door that is closed because nothing in the document is about the caller.</summary>
    public const string NoRow = "no row matches";

    public bool IsAllowed => Objection is null;
}
