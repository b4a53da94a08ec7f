using Sigex.Domain.Signatures.Verification.Etsi;

namespace Sigex.Web.CommandLine;

/// <summary>Puts the machine form of reports where <c>--etsi</c> says.</summary>
internal static class ReportFiles
{
    /// <param name="target">A file for one report; a folder for several, where each gets the name of its signature file.</param>
    /// <param name="files">What was judged; what could not be read has no report.</param>
    /// <param name="isOne">One file was named.</param>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public static async Task WriteAsync(string target, IReadOnlyList<JudgedFile> files, bool isOne)
    {
        var isFile = isOne && !Directory.Exists(target) && !Path.EndsInDirectorySeparator(target);
        try
        {
            foreach (var file in files)
            {
                if (file.Report is { } report)
                {
                    var path = isFile ? target : Path.Combine(target, file.File.Name + FilesInHand.ReportEnding);
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                    await File.WriteAllBytesAsync(path, EtsiReport.Write(report));
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{target} cannot be written.");
        }
    }
}
