using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>选中的一条，照这一单怎样办。</summary>
/// <param name="Record">要改的，已经换上新的值。</param>
/// <param name="Action">改（删）、不动、不能办。</param>
/// <param name="Changes">哪一栏，原来、改后，给人看的写法。</param>
/// <param name="Before">要改的各栏改之前的值；删的，整条。库里的写法。</param>
/// <param name="Problems">不能办的原因；改了以后新有的问题。</param>
sealed record BulkItem(
    LedgerRecord Record,
    ImportAction Action,
    IReadOnlyList<(Column Column, string Old, string New)> Changes,
    IReadOnlyDictionary<string, object?> Before,
    IReadOnlyList<Problem> Problems);
