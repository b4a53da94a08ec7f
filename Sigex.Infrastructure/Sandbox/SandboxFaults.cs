using System.Collections.Concurrent;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>How a service of the sandbox misbehaves when a test asks for it.</summary>
public enum SandboxFault
{
    None,

    /// <summary>Takes the question and never answers.</summary>
    Silent,

    /// <summary>HTTP 500.</summary>
    ServerError,

    /// <summary>HTTP 302 to itself.</summary>
    Redirect,

    /// <summary>HTTP 200 with bytes that are no answer.</summary>
    Garbage,

    /// <summary>Sends one byte after another and never comes to an end.</summary>
    Drip,

    /// <summary>Sends as much as anybody takes.</summary>
    Endless,

    /// <summary>A sound answer to another nonce; the time-stamp authority answers about another imprint.</summary>
    OtherQuestion,
}

/// <summary>Faults on demand. In the product nobody touches it, so all services behave.</summary>
public sealed class SandboxFaults
{
    private int _statusQuestions;
    private int _timestampQuestions;
    private int _listQuestions;

    public SandboxFault StatusResponder { get; set; }

    public SandboxFault TimestampAuthority { get; set; }

    public SandboxFault RevocationLists { get; set; }

    /// <summary>Which holders, authorities and services too, the lists name as revoked, and since when.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Revoked { get; } = new(StringComparer.Ordinal);

    /// <summary>How many questions have come, answered or not.</summary>
    public int StatusQuestions => _statusQuestions;

    public int TimestampQuestions => _timestampQuestions;

    public int ListQuestions => _listQuestions;

    public void CountStatusQuestion() => Interlocked.Increment(ref _statusQuestions);

    public void CountTimestampQuestion() => Interlocked.Increment(ref _timestampQuestions);

    public void CountListQuestion() => Interlocked.Increment(ref _listQuestions);
}
