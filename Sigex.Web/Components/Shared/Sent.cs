using System.Text.Json.Serialization;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Components.Shared;

/// <summary>What the service answered to the browser. It comes from outside and is believed in nothing.</summary>
internal sealed record Sent
{
    public string? DocumentId { get; init; }

    /// <summary>A digest in base64, or a ticket.</summary>
    public string? Value { get; init; }

    /// <summary>A constant of contract 13.</summary>
    public string? Message { get; init; }

    [JsonPropertyName("requestID")]
    public long? RequestId { get; init; }

    public Refusal? Refusal => Message is null ? null : new Refusal(Message, "", "Answered");
}
