using Sigex.Domain.Sandbox;

namespace Sigex.Infrastructure.Sandbox.People;

/// <summary>Who lives in the sandbox. All of them, their numbers and their company are invented.</summary>
internal static class Cast
{
    public const string Organization = "ТОО «ПЕСОЧНИЦА СИГЕКС»";

    private const string Bin = "150140000033";

    public static readonly IReadOnlyList<CastMember> All =
    [
        new("individual", SandboxRole.Individual, SandboxState.Good, "ОЙЫНОВА", "АЙГҮЛ", "СЕРІКҚЫЗЫ", "900101400011"),
        new("head", SandboxRole.Head, SandboxState.Good, "ОЙЫНБАЕВ", "БЕРІК", "АСҚАРҰЛЫ", "850505300022"),
        new("signatory", SandboxRole.Signatory, SandboxState.Good, "ҮЛГІЛІ", "САУЛЕ", "МАРАТҚЫЗЫ", "880808400033"),
        new("employee", SandboxRole.Employee, SandboxState.Good, "СЫНАМАЛЫ", "ДАНИЯР", "ЕРЛАНҰЛЫ", "920202300044"),
        new("revoked", SandboxRole.Individual, SandboxState.Revoked, "ҚАЙТАРЫЛҒАН", "ГҮЛНАР", "БОЛАТҚЫЗЫ", "910303400055"),
        new("expired", SandboxRole.Individual, SandboxState.Expired, "МЕРЗІМІ-ӨТКЕН", "НҰРЛАН", "ҚАЙРАТҰЛЫ", "870404300066"),
    ];

    /// <summary>Every member has a GOST key; the two whom a newcomer meets first have an RSA key too.</summary>
    public static IEnumerable<(CastMember Member, SandboxAlgorithm Family)> Keys =>
        from member in All
        from family in new[] { SandboxAlgorithm.Gost, SandboxAlgorithm.Rsa }
        where family == SandboxAlgorithm.Gost || member.Name is "individual" or "head"
        select (member, family);

    public static string? OrganizationOf(SandboxRole role) => role == SandboxRole.Individual ? null : Organization;

    public static string? BinOf(SandboxRole role) => role == SandboxRole.Individual ? null : Bin;
}

internal sealed record CastMember(
    string Name, SandboxRole Role, SandboxState State, string Surname, string GivenName, string Patronymic, string Iin);
