using Gongkai.App.Log;
using Gongkai.App.Storage;

namespace Gongkai.App.Verify;

/// <summary>查验的对象。</summary>
/// <param name="Published">此前公布出去、另外保存的日志根；没有为空。</param>
sealed record Subject(Database Database, IReadOnlyList<LogRoot> Published);
