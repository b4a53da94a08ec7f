namespace Sigex.Web.Resources;

/// <summary>Frame of the pages and what several rooms say. The texts lie beside, one file a language.</summary>
public sealed class SharedTexts;

/// <summary>Refusals, keyed by the constant of the API (contract 13).</summary>
public sealed class RefusalTexts;

/// <summary>The start page.</summary>
public sealed class HomeTexts;

/// <summary>Choosing a file and a key.</summary>
public sealed class SigningTexts;

/// <summary>The page of a document.</summary>
public sealed class DocumentTexts;

/// <summary>What a certificate says: roles, key storages, algorithms.</summary>
public sealed class CertificateTexts;

/// <summary>The page that checks files.</summary>
public sealed class VerifyTexts;

/// <summary>The page about the service itself.</summary>
public sealed class StatusTexts;

/// <summary>What each constant of the API means for whoever programs against it, in Russian (contract 11.9, 13).</summary>
public sealed class RefusalDescriptions;

/// <summary>Words of the contract in the registry of strings: key usages, authorities, plans and their features.</summary>
public sealed class ContractTexts;
