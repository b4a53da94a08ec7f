namespace Sigex.Tests.Web.Api;

/// <summary>Section 13 of the contract, constant by constant.</summary>
internal static class ContractConstants
{
    public static readonly IReadOnlyList<string> All =
    [
        // 13.1 General.
        "Unexpected error",
        "Failed to parse JSON",
        "Invalid JSON request structure",
        "Invalid API route",
        "Invalid HTTP request headers",
        "Invalid HTTP request method",
        "Invalid URL query parameter",
        "HTTP Content-Length request header not set",
        "The processed data size does not match the one passed in HTTP Content-Length request header",
        "Request body is too large",
        "Request field size is too large",
        "Request rate limit reached",
        "Feature is not available on current subscription level",

        // 13.2 Access and log-in.
        "Access denied",
        "Authentication required",
        "Invalid authentication nonce",
        "Already authenticated with TLS certificate",
        "TLS certificate used for authentication was disabled",
        "Not enough authorities",
        "Not enough TLS certificates",
        "User does not represent an organization",

        // 13.3 Documents and settings.
        "Document not found",
        "Invalid document",
        "Invalid document identifier",
        "Invalid document Title",
        "Invalid file name",
        "Not supported document type",
        "Document digests are already known",
        "Document digests are not known",
        "Digests values update required",
        "Document signatures limit reached",
        "Document has more signatures than new limit",
        "Invalid format of provided document settings",
        "Signature does not conform to document settings requirements",
        "Too many notification email addresses provided",
        "One of the provided notification email addresses is in invalid format",
        "One of the provided IINs is in invalid format",

        // 13.4 Signatures.
        "Failed to parse signature",
        "Invalid signature",
        "Invalid signature identifier",
        "Invalid signature export format",
        "Signature type is not supported",
        "Signature algorithm not supported",
        "Digest algorithm not supported",
        "Certificate signature algorithm not supported",
        "Signature does not correspond to the document",
        "This signature has already been submitted",
        "Nonconforming order of elements in one of ASN.1 SET tags of the signature",
        "Bad signer certificate",
        "Signer certificate expired or not yet valid",
        "Invalid certificate status",
        "Certificate issuer is unknown",
        "Failed to build certificate chain",
        "Signature contains invalid OCSP data",
        "Signature contains invalid TSP time stamp",
        "OCSP server problem",
        "TSP server problem",

        // 13.5 Cards and exports.
        "Failed to build digital document card",
        "Failed to parse digital document card",
        "Digital document card contains signatures that correspond to different registered documents",
        "Digital document card has signature in invalid format",
        "Digital document card original document is not registered",
        "Some of digital document card signatures are not registered",
        "Document does not have signatures in required format",
        "Document has signatures in not supported by this operation format",
        "QR code versions lower than 11 are not allowed",

        // 13.6 Archive.
        "Archive not found",
        "Failed to archive document data",
        "Failed to prepare archived data",
        "Document data archival is started by another user",

        // 13.7 Organisation settings.
        "One of the provided TLS certificates can not be used for authentication",
        "One of the provided URL addresses is in invalid format",
        "One of the provided authority OIDs is in invalid format",
        "One of the provided certificate indices is invalid",
        "Invalid QR code logo format",
        "Invalid QR code logo size",
        "Invalid QR code logo resolution",

        // 13.8 eGov.
        "QR signing operation is not active",
        "QR signing operation timeout",
        "Invalid QR signing state",
        "Other endpoint connected",
        "Too much users use QR signing",
        "eGov mobile data exchange failed",
        "eGov signing operation expired",

        // 13.9 Constants of ours.
        "Failed to send notification",
        "Package not found",
        "Invalid package identifier",
        "Invalid format of provided package settings",
        "Package registration is not complete",
        "Number of signatures does not match number of documents",
        "Document can only be signed as part of the package",
        "eGov signing operation not found",
        "eGov signing operation is already finished",
        "Invalid DDC logo format",
        "Invalid DDC logo size",
        "Invalid DDC logo resolution",
    ];
}
