namespace Gongkai.Documents.Writing;

/// <summary>要标红的值：数，或者文字。</summary>
public sealed record XlsxMarked(string Text, decimal? Number);
