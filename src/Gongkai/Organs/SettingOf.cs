namespace Gongkai.Organs;

/// <summary>值为 <typeparamref name="T"/> 的设置。</summary>
/// <param name="Default">哪一级都没有定时用它。</param>
public sealed record Setting<T>(string Id, SettingGroup Group, string Wording, string Hint, T Default) : Setting(Id, Group, Wording, Hint)
{
    /// <summary>文字 → 值；读不出为一句话。</summary>
    public required Func<string, (T? Value, string? Problem)> Read { get; init; }

    public required Func<T, string> Write { get; init; }

    public override string DefaultText => Write(Default);

    public override (string Text, string? Problem) Check(string text)
    {
        var (value, problem) = Read(text.Trim());
        return problem is null ? (Write(value!), null) : ("", problem);
    }

    /// <summary>库里存的文字 → 值；以前合格、现在的程序不认的，照默认。</summary>
    public T ValueOf(string? stored) => stored is not null && Read(stored) is (var value, null) ? value! : Default;
}
