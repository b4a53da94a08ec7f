using System.Diagnostics.CodeAnalysis;

namespace Sigex.Domain.Kernel;

/// <summary>What came of a request: the thing asked for, or the reason why not.</summary>
public abstract record Result<T>
    where T : class
{
    private Result() { }

    public static implicit operator Result<T>(T value) => new Accepted(value);

    public static implicit operator Result<T>(Refusal reason) => new Refused(reason);

    public bool IsRefused([NotNullWhen(true)] out Refusal? reason, [NotNullWhen(false)] out T? value)
    {
        reason = (this as Refused)?.Reason;
        value = (this as Accepted)?.Value;
        return reason is not null;
    }

    private sealed record Accepted(T Value) : Result<T>;

    private sealed record Refused(Refusal Reason) : Result<T>;
}
