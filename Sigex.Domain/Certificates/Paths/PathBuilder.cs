using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>Builds the path from a certificate to an anchor by key identifiers, names and signatures together.</summary>
public static class PathBuilder
{
    /// <summary>The path by the rules of the product (<see cref="PathRuleSet.Registration"/>).</summary>
    /// <param name="target">The certificate at the lower end.</param>
    /// <param name="trust">Our own anchors and authorities.</param>
    /// <param name="bag">Other certificates that came along; they may help and are never trusted.</param>
    /// <param name="moment">The time at which the path must hold.</param>
    public static PathReport Build(
        Certificate target, TrustStore trust, IReadOnlyList<Certificate> bag, DateTimeOffset moment) =>
        PathValidator.Validate(new PathQuestion { Target = target, Trust = trust, Bag = bag, Moment = moment });
}

/// <summary>The path that was found, target first and anchor last, or the reason why there is none.</summary>
/// <remarks>With a fault of the target alone (expired, weak key) the path is there all the same.</remarks>
public sealed record PathReport(IReadOnlyList<Certificate> Path, Refusal? Fault)
{
    public bool Holds => Fault is null;

    /// <summary>The certificate above the target, when one was found.</summary>
    public Certificate? Issuer => Path.Count > 1 ? Path[1] : null;

    /// <summary>The user-constrained-policy-set (RFC 5280, 6.1.5 g); <c>2.5.29.32.0</c> stands for any policy.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
}
