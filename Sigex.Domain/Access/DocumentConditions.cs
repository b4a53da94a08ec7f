using Sigex.Domain.Documents;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Access;

/// <summary>The left column of the tables 4.7.1 to 4.7.5: what of a document is about a caller.</summary>
internal static class DocumentConditions
{
    public static bool IsPublic(Document document, Caller caller) => !document.Settings.Private;

    // Both modes end by themselves: with the first signature, and when there are enough of them.
    public static bool IsOpenBeforeTheFirstSignature(Document document, Caller caller) =>
        document.Settings.PublicDuringPreregistration && document.Signatures.Count == 0;

    public static bool IsOpenWhileSignaturesAreFew(Document document, Caller caller) =>
        document.Signatures.Count < document.Settings.PublicWhileLessThanSignatures;

    public static bool IsSignedByThisPerson(Document document, Caller caller) =>
        IinOf(caller) is { } iin && document.Signatures.Any(s => s.IsOf(iin, bin: null));

    // A person who signed for some organisation has signed as an employee, too: the cell of persons says no to that.
    public static bool IsSignedByThisEmployee(Document document, Caller caller) => caller switch
    {
        Caller.Employee employee => document.Signatures.Any(s => s.IsOf(employee.Iin, employee.Bin)),
        Caller.Person person => document.Signatures.Any(s => s.Iin == person.Iin && s.Bin is not null),
        _ => false,
    };

    public static bool IsSignedForTheBin(Document document, Caller caller) =>
        BinOf(caller) is { } bin && document.Signatures.Any(s => s.Bin == bin);

    public static bool IsRegisteredByTheBin(Document document, Caller caller) =>
        BinOf(caller) is { } bin && document.Registrator?.Bin == bin;

    public static bool HasRuleOfTheIin(Document document, Caller caller) =>
        IinOf(caller) is { } iin && document.Settings.DocumentAccess.Any(rule => rule.Bin is null && rule.Iin == iin);

    public static bool HasRuleOfBoth(Document document, Caller caller) =>
        caller is Caller.Employee employee
        && document.Settings.DocumentAccess.Any(rule => rule.Bin == employee.Bin && rule.Iin == employee.Iin);

    public static bool HasRuleOfTheBin(Document document, Caller caller) =>
        BinOf(caller) is { } bin && document.Settings.DocumentAccess.Any(rule => rule.Bin == bin);

    private static Iin? IinOf(Caller caller) => caller switch
    {
        Caller.Person person => person.Iin,
        Caller.Employee employee => employee.Iin,
        _ => null,
    };

    private static Bin? BinOf(Caller caller) => caller switch
    {
        Caller.Employee employee => employee.Bin,
        Caller.InformationSystem system => system.Bin,
        _ => null,
    };
}
