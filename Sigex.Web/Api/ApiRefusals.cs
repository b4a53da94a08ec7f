using Sigex.Domain.Kernel;

namespace Sigex.Web.Api;

/// <summary>What the edge refuses before any action is asked (contract 13.1).</summary>
internal static class ApiRefusals
{
    public static readonly Refusal UnexpectedError = new("Unexpected error", "13.1");
    public static readonly Refusal InvalidJson = new("Failed to parse JSON", "1.10");
    public static readonly Refusal InvalidStructure = new("Invalid JSON request structure", "1.3");
    public static readonly Refusal InvalidRoute = new("Invalid API route", "1.9");
    public static readonly Refusal InvalidMethod = new("Invalid HTTP request method", "1.9");
    public static readonly Refusal InvalidHeaders = new("Invalid HTTP request headers", "1.3");
    public static readonly Refusal InvalidQuery = new("Invalid URL query parameter", "1.3");
    public static readonly Refusal LengthNotSet = new("HTTP Content-Length request header not set", "1.3");
    public static readonly Refusal LengthMismatch = new(
        "The processed data size does not match the one passed in HTTP Content-Length request header", "1.10");
    public static readonly Refusal BodyTooLarge = new("Request body is too large", "1.7");
    public static readonly Refusal SignatureTypeNotSupported = new("Signature type is not supported", "1.5");
    public static readonly Refusal InvalidSignatureIdentifier = new("Invalid signature identifier", "3.10");
    public static readonly Refusal InvalidExportFormat = new("Invalid signature export format", "3.10");
    public static readonly Refusal InvalidFileName = new("Invalid file name", "3.11");
    public static readonly Refusal RateLimit = new("Request rate limit reached", "1.8");
}
