using Sigex.Domain.Access;
using Sigex.Domain.Parties;

namespace Sigex.Tests.Domain.Access;

/// <summary>Turns every cell of every table into its opposite, one at a time: the matrix must notice each of them.</summary>
public sealed class TheMatrixNotices
{
    private static readonly Cell Yes = new("yes", _ => true);
    private static readonly Cell No = new("no", _ => false);

    /// <summary>A table with the letter of its operation in the matrix.</summary>
    private static readonly (AccessTable Table, char Letter)[] Tables =
    [
        (DocumentTables.Information, 'i'), (DocumentTables.SignedData, 'b'), (DocumentTables.Settings, 's'),
        (DocumentTables.MyList, 'm'), (DocumentTables.ListOfOrganization, 'o'),
    ];

    [Fact]
    public void The_tables_themselves_are_what_the_matrix_says() =>
        Assert.All(Tables, one => Assert.False(IsNoticed(one.Table.Rows, one.Letter)));

    [Fact]
    public void Any_cell_that_is_turned_round()
    {
        var (turned, unnoticed) = (0, new List<string>());
        foreach (var (table, letter) in Tables)
        {
            for (var place = 0; place < table.Rows.Count; place++)
            {
                foreach (var (words, mutant) in Mutants(table.Rows[place]))
                {
                    turned++;
                    if (!IsNoticed([.. table.Rows.Take(place), mutant, .. table.Rows.Skip(place + 1)], letter))
                    {
                        unnoticed.Add($"{letter}: {table.Rows[place].Rule}: {words}");
                    }
                }
            }
        }

        // Contract 4.7.5: whoever is a head and signed for the BIN finds it by the row below as well.
        Assert.Equal(["o: signed by this employee: employee no"], unnoticed);
        Assert.True(turned > 80, $"Only {turned} cells were turned.");
    }

    // Cells that no caller can ever meet are left out: nobody unknown has a number, no system an IIN, no person a BIN.
    private static IEnumerable<(string Words, AccessRow Mutant)> Mutants(AccessRow row)
    {
        var isOfAll = row.Rule.StartsWith("public", StringComparison.Ordinal);
        var isOfBin = row.Rule.Contains("BIN", StringComparison.Ordinal) || row.Rule.EndsWith("{bin}", StringComparison.Ordinal);
        foreach (var cell in Opposites(row.Employee))
        {
            yield return ($"employee {cell.Words}", row with { Employee = cell });
        }

        if (isOfAll || (!isOfBin && row.Rule != "documentAccess {iin, bin}"))
        {
            foreach (var cell in Opposites(row.Person))
            {
                yield return ($"person {cell.Words}", row with { Person = cell });
            }
        }

        if (isOfAll || isOfBin)
        {
            foreach (var cell in Opposites(row.System))
            {
                yield return ($"system {cell.Words}", row with { System = cell });
            }
        }

        if (isOfAll)
        {
            foreach (var cell in Opposites(row.Anonymous))
            {
                yield return ($"anonymous {cell.Words}", row with { Anonymous = cell });
            }
        }
    }

    private static Cell[] Opposites(Cell cell) => cell.Words switch
    {
        "yes" => [No],
        "no" => [Yes],
        _ => [Yes, No],
    };

    private static bool IsNoticed(IReadOnlyList<AccessRow> rows, char letter)
    {
        var table = new AccessTable("mutant", rows);
        foreach (var (document, cells) in AccessMatrix.Lines)
        {
            var made = TheWholeMatrix.Made(document);
            for (var place = 0; place < cells.Length; place++)
            {
                var caller = TheWholeMatrix.Callers[AccessMatrix.Callers[place]];
                var standing = new Standing(caller, TheWholeMatrix.BlocksIn(document, caller))
                {
                    IsSystemAlive = caller is not Caller.InformationSystem { Index: 2 },
                };
                if (table.Decide(made, standing).IsAllowed != cells[place].Contains(letter, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
