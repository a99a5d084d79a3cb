using System.Globalization;

namespace Gongkai.App.Web;

/// <summary>界面文字。页面写中文，经过这里；别的语言由文字文件按中文查。</summary>
sealed class Texts
{
    public string this[string chinese] => chinese;

    public string this[string chinese, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[chinese], values);
}
