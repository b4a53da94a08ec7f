namespace Sigex.Tests.Domain.Access;

/// <summary>
/// What the tables 4.7.1 to 4.7.5 of the contract say of every caller, document and operation, written out by hand from
/// the contract. It knows nothing of the code.
/// </summary>
/// <remarks>
/// A column is a caller, a line is a document, a letter is an operation that is allowed in this cell, a dot is one that is
/// not: <c>i</c> information (4.7.1), <c>b</c> body (4.7.2), <c>s</c> settings (4.7.4), <c>m</c> my documents and
/// <c>o</c> documents of my organisation (4.7.5).
/// </remarks>
internal static class AccessMatrix
{
    /// <summary>Aigul is 'A', Berik 'B', Dana 'D'; "/S" is an employee of the Steppe, "/R" of the River.</summary>
    public static readonly string[] Callers =
    [
        "nobody",           // anonymous
        "A",                // a person
        "D",                // another person
        "A/S",              // the same person as an employee
        "B/S",              // an employee without any right in the Steppe
        "head/S",           // the first head: Dana
        "authority/S",      // Dana, with an authority that stands in all blocks of the Steppe
        "iin/S",            // Dana, whose IIN stands in all blocks of the Steppe
        "D/R",              // an employee of the River without any right
        "head/R",           // the first head of the River: Dana
        "system/S",         // a system of the Steppe in all its blocks
        "unlisted/S",       // a system of the Steppe in none
        "disabled/S",       // in all blocks, and switched off
        "system/R",         // a system of the River in all its blocks
    ];

    public static readonly (string Document, string[] Cells)[] Lines =
    [
        // Signed by Aigul for herself, where nothing else is said.
        //                                    nobody   A        D        A/S      B/S      head/S   author/S iin/S    D/R      head/R   system/S unlist/S disabl/S system/R
        ("public",                          ["i....", "ibsm.", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib..."]),
        ("private",                         [".....", "ibsm.", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", "....."]),
        ("private, few signatures",         ["ib...", "ibsm.", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib..."]),
        ("private, enough signatures",      [".....", "ibsm.", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", "....."]),
        ("public, few signatures",          ["ib...", "ibsm.", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib...", "ib..."]),

        // Signed by Aigul for the Steppe.
        ("of the Steppe, public",           ["i....", "ib...", "ib...", "ibsm.", "ib...", "ibs.o", "ibs.o", "ibs.o", "ib...", "ib...", "ibs.o", "ib...", "ib...", "ib..."]),
        ("of the Steppe, private",          [".....", ".....", ".....", "ibsm.", ".....", "ibs.o", "ibs.o", "ibs.o", ".....", ".....", "ibs.o", ".....", ".....", "....."]),

        // Signed by the first head of the Steppe, who is Dana: then his own row is true as well.
        ("of the head, private",            [".....", ".....", ".....", ".....", ".....", "ibsmo", "ibsmo", "ibsmo", ".....", ".....", "ibs.o", ".....", ".....", "....."]),

        // Private, with one rule in documentAccess.
        ("rule {iin} of Dana",              [".....", "ibsm.", "ib...", ".....", ".....", "ib...", "ib...", "ib...", "ib...", "ib...", ".....", ".....", ".....", "....."]),
        ("rule {iin} of Berik",             [".....", "ibsm.", ".....", ".....", "ib...", ".....", ".....", ".....", ".....", ".....", ".....", ".....", ".....", "....."]),
        ("rule {iin, bin} Berik, Steppe",   [".....", "ibsm.", ".....", ".....", "ib...", "ib...", "ib...", "ib...", ".....", ".....", "ib...", ".....", ".....", "....."]),
        ("rule {iin, bin} Berik, River",    [".....", "ibsm.", ".....", ".....", ".....", ".....", ".....", ".....", ".....", "ib...", ".....", ".....", ".....", "ib..."]),
        ("rule {iin, bin} Dana, River",     [".....", "ibsm.", ".....", ".....", ".....", ".....", ".....", ".....", "ib...", "ib...", ".....", ".....", ".....", "ib..."]),
        ("rule {bin} Steppe",               [".....", "ibsm.", ".....", ".....", ".....", "ib...", "ib...", "ib...", ".....", ".....", "ib...", ".....", ".....", "....."]),
        ("rule {bin} River",                [".....", "ibsm.", ".....", ".....", ".....", ".....", ".....", ".....", ".....", "ib...", ".....", ".....", ".....", "ib..."]),

        // Pre-registered by a system of the Steppe, signed by nobody.
        ("pre-registered, public",          ["i....", "ib...", "ib...", "ib...", "ib...", "ibs.o", "ibs.o", "ibs.o", "ib...", "ib...", "ibs.o", "ib...", "ib...", "ib..."]),
        ("pre-registered, private",         [".....", ".....", ".....", ".....", ".....", "ibs.o", "ibs.o", "ibs.o", ".....", ".....", "ibs.o", ".....", ".....", "....."]),
        ("pre-registered, open until then", ["ib...", "ib...", "ib...", "ib...", "ib...", "ibs.o", "ibs.o", "ibs.o", "ib...", "ib...", "ibs.o", "ib...", "ib...", "ib..."]),

        // The same, when Aigul has signed it for herself: the special mode is over.
        ("pre-registered, signed since",    [".....", "ibsm.", ".....", ".....", ".....", "ibs.o", "ibs.o", "ibs.o", ".....", ".....", "ibs.o", ".....", ".....", "....."]),

        // Private, and the Steppe names its people and systems in documentsAccess, documentsSettings or documentsList alone.
        ("of the Steppe, only documentsAccess",   [".....", ".....", ".....", "ibsm.", ".....", "ibs.o", "ib...", "ib...", ".....", ".....", "ib...", ".....", ".....", "....."]),
        ("of the Steppe, only documentsSettings", [".....", ".....", ".....", "ibsm.", ".....", "ibs.o", "..s..", "..s..", ".....", ".....", "..s..", ".....", ".....", "....."]),
        ("of the Steppe, only documentsList",     [".....", ".....", ".....", "ibsm.", ".....", "ibs.o", "....o", "....o", ".....", ".....", "....o", ".....", ".....", "....."]),
    ];
}
