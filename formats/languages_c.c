/* Tables: languages with braces and a compiler. */
#include "highlight_local.h"

#define C_COMMENTS                                                                                                     \
  {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},                                                                             \
  {                                                                                                                    \
    "/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES                                                                     \
  }
#define NESTED_COMMENTS                                                                                                \
  {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},                                                                             \
  {                                                                                                                    \
    "/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS                                                        \
  }
#define DOUBLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "\"", "\"", QCONV_TOKEN_STRING, '\\', 0                                                                            \
  }
#define SINGLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "'", "'", QCONV_TOKEN_STRING, '\\', 0                                                                              \
  }
#define A_CHARACTER                                                                                                    \
  {                                                                                                                    \
    "'", "'", QCONV_TOKEN_STRING, 0, PAIR_CHARACTER                                                                    \
  }

static const struct qconv_pair c[] = {C_COMMENTS, DOUBLE_QUOTES, SINGLE_QUOTES, {0}};
static const struct qconv_pair objective_c[] = {
    C_COMMENTS, {"@\"", "\"", QCONV_TOKEN_STRING, '\\', 0}, DOUBLE_QUOTES, SINGLE_QUOTES, {0}};
static const struct qconv_pair csharp[] = {C_COMMENTS,
                                           {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, 0, PAIR_LINES},
                                           {"$\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, 0, PAIR_LINES | IN_BRACE},
                                           {"$@\"", "\"", QCONV_TOKEN_STRING, 0, PAIR_LINES | PAIR_DOUBLED | IN_BRACE},
                                           {"@$\"", "\"", QCONV_TOKEN_STRING, 0, PAIR_LINES | PAIR_DOUBLED | IN_BRACE},
                                           {"@\"", "\"", QCONV_TOKEN_STRING, 0, PAIR_LINES | PAIR_DOUBLED},
                                           {"$\"", "\"", QCONV_TOKEN_STRING, '\\', IN_BRACE},
                                           DOUBLE_QUOTES,
                                           SINGLE_QUOTES,
                                           {0}};
static const struct qconv_pair go[] = {
    C_COMMENTS, DOUBLE_QUOTES, SINGLE_QUOTES, {"`", "`", QCONV_TOKEN_STRING, 0, PAIR_LINES}, {0}};
static const struct qconv_pair rust[] = {
    NESTED_COMMENTS, {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES}, A_CHARACTER, {0}};
static const struct qconv_pair swift[] = {
    NESTED_COMMENTS,
    {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_BACKSLASH_PAREN},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_BACKSLASH_PAREN},
    {0}};
static const struct qconv_pair zig[] = {{"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                        {"\\\\", NULL, QCONV_TOKEN_STRING, 0, 0},
                                        DOUBLE_QUOTES,
                                        SINGLE_QUOTES,
                                        {0}};
static const struct qconv_pair dart[] = {
    NESTED_COMMENTS,
    {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    {"'''", "'''", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    {"'", "'", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    {0}};
static const struct qconv_pair solidity[] = {C_COMMENTS, DOUBLE_QUOTES, SINGLE_QUOTES, {0}};
static const struct qconv_pair assembly[] = {{";", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                             {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                             {"#", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                             {"/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
                                             DOUBLE_QUOTES,
                                             SINGLE_QUOTES,
                                             {0}};

const struct qconv_language qconv_languages_c[] = {
    {.names = "c h ansi-c c99 c11 c17 c89 c23",
     .keywords = WORDS(
         "_Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local alignas alignof asm auto break "
         "case const constexpr continue default do else enum extern for goto if inline register restrict return sizeof "
         "static static_assert struct switch thread_local typedef typeof union volatile while"),
     .types = WORDS(
         "FILE _Bool _Complex bool char clock_t double float int int16_t int32_t int64_t int8_t intmax_t intptr_t long "
         "off_t pid_t pthread_mutex_t pthread_t ptrdiff_t short signed size_t ssize_t time_t uint16_t uint32_t "
         "uint64_t uint8_t uintmax_t uintptr_t unsigned va_list void wchar_t"),
     .constants = WORDS("EOF INT_MAX INT_MIN NULL SIZE_MAX UINT_MAX errno false nullptr stderr stdin stdout true"),
     .pairs = c,
     .prefixes = WORDS("l u u8"),
     .flags = LANG_PREPROCESSOR | LANG_CALLS},
    {.names = "cpp c++ cc cxx hpp hxx hh c++11 c++14 c++17 c++20 c++23 arduino ino cuda",
     .keywords = WORDS(
         "alignas alignof and and_eq asm auto bitand bitor break case catch class co_await co_return co_yield compl "
         "concept const const_cast consteval constexpr constinit continue decltype default delete do dynamic_cast else "
         "enum explicit export extern final for friend goto if import inline module mutable namespace new noexcept not "
         "not_eq operator or or_eq override private protected public register reinterpret_cast requires return sizeof "
         "static static_assert static_cast struct switch template thread_local throw try typedef typeid typename union "
         "using virtual volatile while xor xor_eq"),
     .types = WORDS(
         "FILE array atomic bool char char16_t char32_t char8_t deque double float function int int16_t int32_t "
         "int64_t int8_t intptr_t list long map multimap multiset mutex optional pair ptrdiff_t queue set shared_ptr "
         "short signed size_t span ssize_t stack std string string_view thread tuple uint16_t uint32_t uint64_t "
         "uint8_t uintptr_t unique_ptr unordered_map unordered_set unsigned variant vector void wchar_t weak_ptr "
         "wstring"),
     .functions = WORDS("cerr cin clog cout endl"),
     .constants = WORDS("NULL false nullptr this true"),
     .pairs = c,
     .prefixes = WORDS("l u u8"),
     .flags = LANG_PREPROCESSOR | LANG_CALLS | LANG_CPP_RAW | LANG_CAPITALS | LANG_TICK_NUMBERS},
    {.names = "objective-c objc objectivec obj-c objective-c++ objc++ mm m",
     .keywords = WORDS(
         "asm auto break case const continue copy default do else enum extern for goto id if in inline nonatomic "
         "readonly readwrite register restrict retain return sizeof static strong struct switch typedef union volatile "
         "weak while"),
     .types = WORDS(
         "BOOL CGFloat Class IBAction IBOutlet NSInteger NSUInteger SEL bool char double float instancetype int long "
         "short signed unsigned void"),
     .constants = WORDS("NO NULL YES false nil self super true"),
     .pairs = objective_c,
     .flags = LANG_PREPROCESSOR | LANG_CALLS | LANG_AT | LANG_CAPITALS},
    {.names = "csharp c# cs dotnet .net razor cshtml",
     .keywords = WORDS(
         "abstract add alias as ascending async await base break by case catch checked class const continue default "
         "delegate descending do else enum equals event explicit extern finally fixed for foreach from get global goto "
         "group if implicit in init interface internal into is join let lock nameof namespace new on operator orderby "
         "out override params partial private protected public readonly record ref remove required return scoped "
         "sealed select set sizeof stackalloc static struct switch throw try typeof unchecked unsafe using value var "
         "virtual volatile when where while with yield"),
     .types = WORDS(
         "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort "
         "void"),
     .constants = WORDS("false null this true"),
     .pairs = csharp,
     .flags = LANG_PREPROCESSOR | LANG_CALLS | LANG_CAPITALS | LANG_CAPITAL_CALLS},
    {.names = "go golang",
     .keywords =
         WORDS("break case chan const continue default defer else fallthrough for func go goto if import interface map "
               "package range return select struct switch type var"),
     .types = WORDS(
         "any bool byte comparable complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string "
         "uint uint16 uint32 uint64 uint8 uintptr"),
     .functions =
         WORDS("append cap clear close complex copy delete imag len make max min new panic print println real recover"),
     .constants = WORDS("false iota nil true"),
     .pairs = go,
     .flags = LANG_CALLS},
    {.names = "rust rs",
     .keywords = WORDS(
         "as async await break const continue crate dyn else enum extern fn for if impl in let loop macro_rules match "
         "mod move mut pub ref return static struct super trait type union unsafe use where while yield"),
     .types = WORDS("bool char f32 f64 i128 i16 i32 i64 i8 isize str u128 u16 u32 u64 u8 usize"),
     .constants = WORDS("Err None Ok Some false self true"),
     .pairs = rust,
     .prefixes = WORDS("b c"),
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_RUST},
    {.names = "swift swiftui",
     .keywords = WORDS(
         "actor any as associatedtype async await borrowing break case catch class consuming continue convenience "
         "default defer deinit didSet do dynamic else enum extension fallthrough fileprivate final for func get guard "
         "if import in indirect infix init inout internal is isolated lazy let macro mutating nonisolated nonmutating "
         "open operator optional override package postfix precedencegroup prefix private protocol public repeat "
         "required rethrows return set some static struct subscript super switch throw throws try typealias unowned "
         "var weak where while willSet"),
     .types = WORDS("Any AnyObject Self"),
     .constants = WORDS("false nil self true"),
     .pairs = swift,
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT | LANG_SWIFT_RAW | LANG_PREPROCESSOR},
    {.names = "zig",
     .keywords = WORDS(
         "addrspace align allowzero and anyframe anytype asm async await break callconv catch comptime const continue "
         "defer else enum errdefer error export extern fn for if inline linksection noalias noinline nosuspend opaque "
         "or orelse packed pub resume return struct suspend switch test threadlocal try union unreachable "
         "usingnamespace var volatile while"),
     .types = WORDS(
         "anyerror anyopaque bool comptime_float comptime_int f128 f16 f32 f64 i128 i16 i32 i64 i8 isize noreturn type "
         "u128 u16 u32 u64 u8 usize void"),
     .constants = WORDS("false null true undefined"),
     .pairs = zig,
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT},
    {.names = "dart flutter",
     .keywords = WORDS(
         "abstract as assert async await base break case catch class const continue covariant default deferred do else "
         "enum export extends extension external factory final finally for get hide if implements import in interface "
         "is late library mixin new on operator part required rethrow return sealed set show static switch sync throw "
         "try typedef var when while with yield"),
     .types = WORDS("Function bool double dynamic int num void"),
     .constants = WORDS("false null super this true"),
     .pairs = dart,
     .prefixes = WORDS("r"),
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT},
    {.names = "solidity sol",
     .keywords = WORDS(
         "abstract anonymous as assembly break calldata case catch constant constructor continue contract default "
         "delete do else emit enum error event external fallback for from function if immutable import indexed "
         "interface internal is let library mapping memory modifier new override payable pragma private public pure "
         "receive return returns storage struct switch try type unchecked using view virtual while"),
     .types = WORDS(
         "address bool bytes bytes1 bytes32 bytes4 int int256 string uint uint112 uint128 uint16 uint256 uint32 uint64 "
         "uint8"),
     .constants = WORDS("block days ether false gwei hours minutes msg now seconds super this true tx weeks wei"),
     .pairs = solidity,
     .flags = LANG_CALLS | LANG_CAPITALS},
    {.names = "assembly asm nasm masm gas x86asm arm armasm s",
     .keywords = WORDS(
         "adc add addl addq and b beq bl bne call cmp dec div idiv imul inc int ja jae jb jbe je jg jge jl jle jmp jne "
         "jnz jz ldr lea leave loop mov movl movq movsx movzx mul neg nop not or pop popq push pushq ret rol ror sar "
         "sbb shl shr str sub subl subq svc syscall test xchg xor"),
     .types =
         WORDS("bss byte data db dd dq dw dword equ extern global qword resb resd resq rodata section text times word"),
     .constants = WORDS(
         "ah al ax bh bl bp bx ch cl cx dh di dl dx eax ebp ebx ecx edi edx eip esi esp lr pc r0 r1 r10 r11 r12 r13 "
         "r14 r15 r2 r3 r4 r5 r6 r7 r8 r9 rax rbp rbx rcx rdi rdx rip rsi rsp si sp"),
     .pairs = assembly,
     .sigils = "%",
     .flags = LANG_NOCASE},
    {0}};
