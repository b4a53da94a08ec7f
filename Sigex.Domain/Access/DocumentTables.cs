using Sigex.Domain.Organizations;
using static Sigex.Domain.Access.DocumentConditions;

namespace Sigex.Domain.Access;

/// <summary>The tables 4.7.1 to 4.7.5 of the contract, row by row as they stand there.</summary>
public static class DocumentTables
{
    private static readonly Cell Yes = new("yes", _ => true);
    private static readonly Cell No = new("no", _ => false);

    /// <summary>4.7.1: information and settings of a document, and what follows it in 4.7.3.</summary>
    public static readonly AccessTable Information = new(
        "4.7.1",
        // document                                       anonymous  person  employee                 information system
        new("public", IsPublic, Yes, Yes, Yes, Yes),
        new("publicDuringPreregistration", IsOpenBeforeTheFirstSignature, Yes, Yes, Yes, Yes),
        new("publicWhileLessThanSignatures", IsOpenWhileSignaturesAreFew, Yes, Yes, Yes, Yes),
        new("signed by this person", IsSignedByThisPerson, No, Yes, No, No),
        new("signed by this employee", IsSignedByThisEmployee, No, No, Yes, No),
        new("signed by some employee of the BIN", IsSignedForTheBin, No, No, Head(Access), Listed(Access)),
        new("registered by a system of the BIN", IsRegisteredByTheBin, No, No, Head(Access), Listed(Access)),
        new("documentAccess {iin}", HasRuleOfTheIin, No, Yes, Yes, No),
        new("documentAccess {iin, bin}", HasRuleOfBoth, No, No, Yes, No),
        new("documentAccess {bin}", HasRuleOfTheBin, No, No, Head(Access), Listed(Access)));

    /// <summary>4.7.2: signed data. As 4.7.1, and nobody unknown gets the body of a public document.</summary>
    public static readonly AccessTable SignedData = new(
        "4.7.2",
        new("publicDuringPreregistration", IsOpenBeforeTheFirstSignature, Yes, Yes, Yes, Yes),
        new("publicWhileLessThanSignatures", IsOpenWhileSignaturesAreFew, Yes, Yes, Yes, Yes),
        new("public", IsPublic, No, Yes, Yes, Yes),
        new("signed by this person", IsSignedByThisPerson, No, Yes, No, No),
        new("signed by this employee", IsSignedByThisEmployee, No, No, Yes, No),
        new("signed by some employee of the BIN", IsSignedForTheBin, No, No, Head(Access), Listed(Access)),
        new("registered by a system of the BIN", IsRegisteredByTheBin, No, No, Head(Access), Listed(Access)),
        new("documentAccess {iin}", HasRuleOfTheIin, No, Yes, Yes, No),
        new("documentAccess {iin, bin}", HasRuleOfBoth, No, No, Yes, No),
        new("documentAccess {bin}", HasRuleOfTheBin, No, No, Head(Access), Listed(Access)));

    /// <summary>4.7.4: changing settings, their audit, addresses of mails. <c>documentAccess</c> does not give this right.</summary>
    public static readonly AccessTable Settings = new(
        "4.7.4",
        new("signed by this person", IsSignedByThisPerson, No, Yes, No, No),
        new("signed by this employee", IsSignedByThisEmployee, No, No, Yes, No),
        new("signed by some employee of the BIN", IsSignedForTheBin, No, No, Head(Changing), Listed(Changing)),
        new("registered by a system of the BIN", IsRegisteredByTheBin, No, No, Head(Changing), Listed(Changing)));

    /// <summary>4.7.5 with <c>organization=false</c>: my documents.</summary>
    public static readonly AccessTable MyList = new(
        "4.7.5",
        new("signed by this person", IsSignedByThisPerson, No, Yes, No, No),
        new("signed by this employee", IsSignedByThisEmployee, No, No, Yes, No),
        new("signed by some employee of the BIN", IsSignedForTheBin, No, No, No, No),
        new("registered by a system of the BIN", IsRegisteredByTheBin, No, No, No, No));

    /// <summary>4.7.5 with <c>organization=true</c>: documents of my organisation.</summary>
    public static readonly AccessTable ListOfOrganization = new(
        "4.7.5",
        new("signed by this employee", IsSignedByThisEmployee, No, No, Head(Listing), Listed(Listing)),
        new("signed by some employee of the BIN", IsSignedForTheBin, No, No, Head(Listing), Listed(Listing)),
        new("registered by a system of the BIN", IsRegisteredByTheBin, No, No, Head(Listing), Listed(Listing)),
        new("signed by this person", IsSignedByThisPerson, No, No, No, No));

    private static (string Name, Func<AccessBlocks, AccessBlock> Of) Access => ("documentsAccess", b => b.DocumentsAccess);

    private static (string Name, Func<AccessBlocks, AccessBlock> Of) Changing => ("documentsSettings", b => b.DocumentsSettings);

    private static (string Name, Func<AccessBlocks, AccessBlock> Of) Listing => ("documentsList", b => b.DocumentsList);

    private static Cell Head((string Name, Func<AccessBlocks, AccessBlock> Of) block) =>
        new($"head in {block.Name}", standing => standing.IsIn(block.Of));

    private static Cell Listed((string Name, Func<AccessBlocks, AccessBlock> Of) block) =>
        new($"listed in {block.Name}", standing => standing.IsIn(block.Of));
}
