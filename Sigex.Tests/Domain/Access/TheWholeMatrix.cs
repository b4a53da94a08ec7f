using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Access;

/// <summary>Every cell of <see cref="AccessMatrix"/> against the code.</summary>
public sealed class TheWholeMatrix
{
    private const string Operations = "ibsmo";
    private const string Trusted = "1.2.398.3.3.4.1.2.4";
    private static readonly Iin Named = Iin.TryParse("950615450078")!;

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var (document, _) in AccessMatrix.Lines)
            {
                foreach (var caller in AccessMatrix.Callers)
                {
                    cells.Add(document, caller);
                }
            }

            return cells;
        }
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task Every_cell_is_as_the_contract_says(string document, string caller)
    {
        var place = Array.IndexOf(AccessMatrix.Callers, caller);
        var expected = AccessMatrix.Lines.Single(line => line.Document == document).Cells[place];
        var (access, contract, who) = (new DocumentAccess(new Organizations(document)), Made(document), Callers[caller]);

        var decisions = new[]
        {
            await access.ToSeeAsync(contract, who, default),
            await access.ToReadDataAsync(contract, who, default),
            await access.ToChangeSettingsAsync(contract, who, default),
            await access.ToListAsync(contract, who, ofOrganization: false, default),
            await access.ToListAsync(contract, who, ofOrganization: true, default),
        };

        Assert.Equal(expected, string.Concat(decisions.Select((decision, i) => decision.IsAllowed ? Operations[i] : '.')));
        Assert.All(decisions.Where(decision => !decision.IsAllowed), decision => Assert.Equal(
            who is Caller.Anonymous ? AccessRefusals.AuthenticationRequired : AccessRefusals.AccessDenied, decision.Objection));
        Assert.All(decisions, decision => Assert.NotEmpty(decision.Rule));
    }

    [Fact]
    public void The_matrix_has_a_cell_for_every_caller_and_a_caller_for_every_cell()
    {
        Assert.All(AccessMatrix.Lines, line => Assert.Equal(AccessMatrix.Callers.Length, line.Cells.Length));
        Assert.Equal(AccessMatrix.Callers.Order(), Callers.Keys.Order());
    }

    [Fact]
    public void Every_row_of_the_tables_opens_some_cell_of_the_matrix_or_is_closed_to_all()
    {
        var rules = AccessMatrix.Lines.SelectMany(line => Callers.Values.SelectMany(who => new[]
        {
            DocumentTables.Information, DocumentTables.SignedData, DocumentTables.Settings, DocumentTables.ListOfOrganization,
        }.Select(table => table.Decide(Made(line.Document), new Standing(who, BlocksIn(line.Document, who)))))).ToList();

        foreach (var rule in (string[])
        [
            "public", "publicDuringPreregistration", "publicWhileLessThanSignatures", "signed by this person",
            "signed by this employee", "signed by some employee of the BIN", "registered by a system of the BIN",
            "documentAccess {iin}", "documentAccess {iin, bin}", "documentAccess {bin}",
        ])
        {
            Assert.Contains(rules, decision => decision.IsAllowed && decision.Rule == rule);
        }
    }

    [Theory]
    [InlineData("private", "D", "no row matches")]
    [InlineData("private", "A/S", "signed by this person: no")]
    [InlineData("of the Steppe, private", "A", "signed by this employee: no")]
    [InlineData("of the Steppe, private", "B/S", "signed by some employee of the BIN: head in documentsAccess")]
    [InlineData("of the Steppe, private", "disabled/S", "signed by some employee of the BIN: listed in documentsAccess")]
    [InlineData("rule {bin} River", "D/R", "documentAccess {bin}: head in documentsAccess")]
    [InlineData("of the Steppe, private", "iin/S", "signed by some employee of the BIN")]
    [InlineData("rule {iin} of Dana", "D", "documentAccess {iin}")]
    public async Task A_decision_names_the_row_that_opened_or_what_the_row_asks_for(string document, string caller, string rule)
    {
        var access = new DocumentAccess(new Organizations(document));

        Assert.Equal(rule, (await access.ToSeeAsync(Made(document), Callers[caller], default)).Rule);
    }

    /// <summary>Written from what stands under the table 4.7.5.</summary>
    [Theory]
    [InlineData("nobody", false, "Authentication required")]
    [InlineData("nobody", true, "Authentication required")]
    [InlineData("A", false, null)]
    [InlineData("A", true, "User does not represent an organization")]
    [InlineData("B/S", false, null)]
    [InlineData("B/S", true, "Not enough authorities")]
    [InlineData("head/S", true, null)]
    [InlineData("authority/S", true, null)]
    [InlineData("iin/S", true, null)]
    [InlineData("system/S", true, null)]
    [InlineData("system/S", false, null)]
    [InlineData("unlisted/S", true, "Access denied")]
    [InlineData("disabled/S", true, "Access denied")]
    public async Task Asking_for_a_list_is_refused_by_what_is_missing(string caller, bool ofOrganization, string? refusal)
    {
        var access = new DocumentAccess(new Organizations(""));

        Assert.Equal(refusal, (await access.ObjectionToListAsync(Callers[caller], ofOrganization, default))?.Message);
    }

    private static Dictionary<string, Caller> Callers => new()
    {
        ["nobody"] = new Caller.Anonymous(),
        ["A"] = new Caller.Person(Given.Aigul),
        ["D"] = new Caller.Person(Given.Dana),
        ["A/S"] = new Caller.Employee(Given.Aigul, Given.Steppe, [Given.MaySign]),
        ["B/S"] = new Caller.Employee(Given.Berik, Given.Steppe, [Given.MaySign]),
        ["head/S"] = new Caller.Employee(Given.Dana, Given.Steppe, [Given.FirstHead]),
        ["authority/S"] = new Caller.Employee(Given.Dana, Given.Steppe, [Trusted]),
        ["iin/S"] = new Caller.Employee(Given.Dana, Given.Steppe, []),
        ["D/R"] = new Caller.Employee(Given.Dana, Given.River, [Given.MaySign]),
        ["head/R"] = new Caller.Employee(Given.Dana, Given.River, [Given.FirstHead]),
        ["system/S"] = new Caller.InformationSystem(Given.Steppe, 0, ""),
        ["unlisted/S"] = new Caller.InformationSystem(Given.Steppe, 1, ""),
        ["disabled/S"] = new Caller.InformationSystem(Given.Steppe, 2, ""),
        ["system/R"] = new Caller.InformationSystem(Given.River, 0, ""),
    };

    private static Document Made(string document)
    {
        var closed = new DocumentSettings { Private = true };
        return document switch
        {
            "public" => Given.SignedContract(),
            "private" => Given.SignedContract(closed),
            "private, few signatures" => Given.SignedContract(closed with { PublicWhileLessThanSignatures = 2 }),
            "private, enough signatures" => Given.SignedContract(closed with { PublicWhileLessThanSignatures = 1 }),
            "public, few signatures" => Given.SignedContract(new DocumentSettings { PublicWhileLessThanSignatures = 2 }),
            "of the Steppe, public" => Given.SignedContract(first: Given.SignatureOf(Given.Aigul, of: Given.Steppe)),
            "of the head, private" => Given.SignedContract(closed, Given.SignatureOf(Given.Dana, of: Given.Steppe)),
            "rule {iin} of Dana" => With(new AccessRule(Given.Dana, null)),
            "rule {iin} of Berik" => With(new AccessRule(Given.Berik, null)),
            "rule {iin, bin} Berik, Steppe" => With(new AccessRule(Given.Berik, Given.Steppe)),
            "rule {iin, bin} Berik, River" => With(new AccessRule(Given.Berik, Given.River)),
            "rule {iin, bin} Dana, River" => With(new AccessRule(Given.Dana, Given.River)),
            "rule {bin} Steppe" => With(new AccessRule(null, Given.Steppe)),
            "rule {bin} River" => With(new AccessRule(null, Given.River)),
            "pre-registered, public" => Given.Preregistered(DocumentSettings.Open),
            "pre-registered, private" => Given.Preregistered(closed),
            "pre-registered, open until then" => Given.Preregistered(closed with { PublicDuringPreregistration = true }),
            "pre-registered, signed since" => SignedSince(Given.Preregistered(closed with { PublicDuringPreregistration = true })),
            _ when document.StartsWith("of the Steppe", StringComparison.Ordinal) =>
                Given.SignedContract(closed, Given.SignatureOf(Given.Aigul, of: Given.Steppe)),
            _ => throw new ArgumentOutOfRangeException(nameof(document), document, "Nobody made this document."),
        };

        Document With(AccessRule rule) => Given.SignedContract(closed with { DocumentAccess = [rule] });
    }

    private static Document SignedSince(Document contract)
    {
        Given.Accepted(contract.Add(Given.SignatureOf(Given.Aigul), null, Given.Noon));
        return contract;
    }

    private static AccessBlocks BlocksIn(string document, Caller caller)
    {
        if (caller is not (Caller.Employee or Caller.InformationSystem))
        {
            return AccessBlocks.OfFirstHead;
        }

        var named = new AccessBlock
        {
            Authorities = [Trusted],
            Iins = caller is Caller.Employee { Authorities: [] } e ? [Named, e.Iin] : [Named],
            TlsCertificatesIndices = [2, 0],
        };
        AccessBlock In(string block) =>
            document.Contains(", only ", StringComparison.Ordinal) && !document.EndsWith(block, StringComparison.Ordinal)
                ? AccessBlock.OfFirstHead
                : named;
        return new AccessBlocks
        {
            DocumentsAccess = In("documentsAccess"),
            DocumentsSettings = In("documentsSettings"),
            DocumentsList = In("documentsList"),
        };
    }

    /// <summary>The settings of the organisations of the matrix.</summary>
    private sealed class Organizations(string document) : IStandings
    {
        public Task<Standing> OfAsync(Caller caller, CancellationToken cancellation) =>
            Task.FromResult(new Standing(caller, BlocksIn(document, caller))
            {
                IsSystemAlive = caller is not Caller.InformationSystem { Index: 2 },
            });
    }
}
