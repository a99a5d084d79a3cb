namespace Gongkai.App.Ledgers;

/// <summary>打码。</summary>
static class PersonalText
{
    public static string Masked(string text) => text.Length == 0 ? "" : "***";
}
