using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Access;

/// <summary>A table of contract 4.7. Rows are alternatives, and whatever no row allows is denied (rule ACC-02).</summary>
public sealed class AccessTable
{
    internal AccessTable(string clause, params IReadOnlyList<AccessRow> rows)
    {
        Clause = clause;
        Rows = rows;
    }

    /// <summary>Where the table stands in the contract.</summary>
    public string Clause { get; }

    internal IReadOnlyList<AccessRow> Rows { get; }

    public Decision Decide(Document document, Standing standing)
    {
        var fitting = Rows.Where(row => row.Fits(document, standing.Caller)).ToList();
        if (fitting.Find(row => row.CellOf(standing.Caller).Opens(standing)) is { } open)
        {
            return new Decision(Clause, open.Rule, Objection: null);
        }

        var rule = fitting is [var closest, ..]
            ? $"{closest.Rule}: {closest.CellOf(standing.Caller).Words}"
            : Decision.NoRow;
        return new Decision(Clause, rule, ObjectionTo(standing.Caller));
    }

    private static Refusal ObjectionTo(Caller caller) =>
        caller is Caller.Anonymous ? AccessRefusals.AuthenticationRequired : AccessRefusals.AccessDenied;
}

/// <summary>A row: when it is about a document and a caller, and what it asks of each kind of caller.</summary>
internal sealed record AccessRow(
    string Rule, Func<Document, Caller, bool> Fits, Cell Anonymous, Cell Person, Cell Employee, Cell System)
{
    public Cell CellOf(Caller caller) => caller switch
    {
        Caller.Person => Person,
        Caller.Employee => Employee,
        Caller.InformationSystem => System,
        _ => Anonymous,
    };
}

/// <summary>A cell, in the words of the contract.</summary>
internal sealed record Cell(string Words, Func<Standing, bool> Opens);
