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

/// <summary>Faults on demand. In the product nobody touches it, so both services behave.</summary>
public sealed class SandboxFaults
{
    private int _statusQuestions;
    private int _timestampQuestions;

    public SandboxFault StatusResponder { get; set; }

    public SandboxFault TimestampAuthority { get; set; }

    /// <summary>How many questions have come, answered or not.</summary>
    public int StatusQuestions => _statusQuestions;

    public int TimestampQuestions => _timestampQuestions;

    public void CountStatusQuestion() => Interlocked.Increment(ref _statusQuestions);

    public void CountTimestampQuestion() => Interlocked.Increment(ref _timestampQuestions);
}
