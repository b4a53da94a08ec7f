using Sigex.Domain.Kernel;

namespace Sigex.Domain.Access;

/// <summary>Yes or no, with the row of the access table that decided.</summary>
public sealed record Decision(string Rule, Refusal? Objection)
{
    public bool IsAllowed => Objection is null;

    public static Decision Allow(string rule) => new(rule, Objection: null);

    public static Decision Deny(string rule, Refusal objection) => new(rule, objection);
}
