namespace Sigex.Tests.Support;

/// <summary>A clock that stands at <see cref="Given.Noon"/> until a test moves it.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Time { get; set; } = Given.Noon;

    public override DateTimeOffset GetUtcNow() => Time;
}
