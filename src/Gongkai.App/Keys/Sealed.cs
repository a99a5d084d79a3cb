using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.App.Keys;

/// <summary>加密存放的文字：存 k2.密文，取出来是原文；空的照样是空的。</summary>
sealed class Sealed(Database installation)
    : ValueConverter<string, string>(plain => installation.Keys.Seal(plain), text => installation.Keys.Open(text));
