using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Verification.Etsi;

// ETSI TS 119 102-2 V1.2.1, 4.3
//   SignatureValidationReport ::= SignatureIdentifier?, ValidationConstraintsEvaluationReport?, ValidationTimeInfo?,
//     SignersDocument?, SignatureAttributes?, SignerInformation?, SignatureQuality?, SignatureValidationProcess?,
//     SignatureValidationStatus

/// <summary>Writes the report on one signature; what it rests on goes to the objects.</summary>
internal sealed class EtsiSignature(
    EtsiWriter writer, EtsiObjects objects, VerificationReport report, DateTimeOffset at, string id)
{
    // 4.3.3.2: a hash of what was signed identifies the signature; ours is SHA-256, whatever the signer used.
    private readonly Digest? _identity =
        report.SignedBytes is { } signed ? DigestAlgorithm.Sha256.Hash(signed.Span) : null;

    public void Write() => writer.Element("SignatureValidationReport", () =>
    {
        WriteIdentifier();
        writer.Element("ValidationConstraintsEvaluationReport", WriteConstraints);
        writer.Element("ValidationTimeInfo", WriteTimes);
        if (report.SignedDigest is { } document)
        {
            writer.Element("SignersDocument", () => writer.DigestAlgAndValue(document));
        }

        WriteAttributes();
        if (report.SignerCertificate is not null)
        {
            writer.Element("SignerInformation", WriteSigner);
        }

        writer.Element("SignatureValidationProcess", () => writer.Text(
            "SignatureValidationProcessID", report.Proof is null ? EtsiUri.BasicProcess : EtsiUri.LongTermProcess));
        writer.Element("SignatureValidationStatus", WriteStatus);
    });

    // 4.3.3
    private void WriteIdentifier()
    {
        if (report.Value is not { } value)
        {
            return;
        }

        writer.Element("SignatureIdentifier", () =>
        {
            writer.Attribute("id", id);
            if (_identity is not null)
            {
                writer.DigestAlgAndValue(_identity);
            }

            writer.SignatureValue(value.Span);
            writer.Truth("HashOnly", false);
            writer.Truth("DocHashOnly", false);
        });
    }

    // 4.3.5
    private void WriteConstraints()
    {
        foreach (var answer in report.Answers)
        {
            writer.Element("ValidationConstraint", () =>
            {
                writer.Text("ValidationConstraintIdentifier", EtsiUri.Check(answer.Check));
                writer.Typed("ValidationConstraintParameter", EtsiUri.Clause, answer.Clause);
                writer.Element("ConstraintStatus", () => writer.Text("Status", EtsiUri.Applied));
                writer.Element("ValidationStatus", () => WriteIndication(EtsiUri.Main(answer.Finding), answer.SubIndication));
                writer.Text("Indications", answer.Explanation);
            });
        }
    }

    // 4.3.6
    private void WriteTimes()
    {
        writer.Time("ValidationTime", at);
        writer.Element("BestSignatureTime", () =>
        {
            writer.Time("POETime", report.Proof?.At ?? at);
            writer.Text(
                "TypeOfProof", report.Proof is { Kind: ProofKind.RegistryJournal } ? EtsiUri.ProofGiven : EtsiUri.ProofFound);
            if (report.Proof is { Kind: ProofKind.Stamp, At: var genTime }
                && report.Stamps.FirstOrDefault(stamp => stamp.IsGood && stamp.GenTime == genTime) is { } stamp)
            {
                writer.Reference("POEObject", objects.IdOf(stamp, _identity));
            }
        });
    }

    // Annex A
    private void WriteAttributes()
    {
        var stamps = report.Stamps.Where(stamp => stamp.GenTime is not null).ToList();
        var isEmpty = report.SigningTime is null && stamps.Count == 0 && report.CounterSignatures.Count == 0;
        if (!isEmpty)
        {
            writer.Element("SignatureAttributes", () =>
            {
                if (report.SigningTime is { } claimed)
                {
                    writer.Element("SigningTime", () =>
                    {
                        writer.Attribute("Signed", "true");
                        writer.Time("Time", claimed);
                    });
                }

                stamps.ForEach(WriteStamp);
                foreach (var encoded in report.CounterSignatures.Select(beside => beside.Encoded).OfType<ReadOnlyMemory<byte>>())
                {
                    writer.Element("CounterSignature", () => writer.SignatureReference(
                        "CounterSignature", DigestAlgorithm.Sha256.Hash(encoded.Span)));
                }
            });
        }
    }

    private void WriteStamp(JudgedStamp stamp) => writer.Element("SignatureTimeStamp", () =>
    {
        writer.Attribute("Signed", "false");
        writer.Reference("AttributeObject", objects.IdOf(stamp, _identity));
        writer.Time("TimeStampValue", stamp.GenTime!.Value);
    });

    // 4.3.9
    private void WriteSigner()
    {
        writer.Attribute("Pseudonym", "false");
        writer.Reference("SignerCertificate", objects.IdOf(report.SignerCertificate!));
        if (report.Signer?.Name is { } name)
        {
            writer.Text("Signer", name);
        }
    }

    // 4.3.4 and 4.3.12
    private void WriteStatus()
    {
        WriteIndication(EtsiUri.Main(report.Verdict), report.SubIndication);
        writer.Element("AssociatedValidationReportData", () => new EtsiStatusData(writer, objects, report, _identity, id).Write());
    }

    private void WriteIndication(string main, string? sub)
    {
        writer.Text("MainIndication", main);
        if (sub is not null)
        {
            writer.Text("SubIndication", EtsiUri.Sub(sub));
        }
    }
}
